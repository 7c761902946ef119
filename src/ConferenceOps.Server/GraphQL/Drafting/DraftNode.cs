using System.Collections.Immutable;
using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Grains.Drafting;
using ConferenceOps.Server.GraphQL.Conferences;
using ConferenceOps.Server.Views.Conferences;
using ConferenceOps.Server.Views.Drafting;
using ConferenceOps.Storage;
using ConferenceOps.Storage.ReadModels.Drafting;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.GraphQL.Drafting;

internal sealed class DraftNode(DraftRow row) : Node<DraftRow>(row)
{
    [Costs(CostsAttribute.Read)]
    public async Task<int> Version([FromUserContext] Caller caller, [FromServices] IGrainFactory grains) => (await State(caller, grains)).Version;

    public async Task<BodyNode> Body([FromServices] ConferenceBoards boards) => new((await boards.Body(Shown.Body))!);

    [Description("In reading order; deleted ones, in their places, only if asked for.")]
    [Expect(300)]
    [Costs(CostsAttribute.Read)]
    public async Task<IEnumerable<ParagraphNode>> Paragraphs([FromUserContext] Caller caller, [FromServices] IGrainFactory grains, bool? deleted = false)
    {
        var draft = (await State(caller, grains)).State;
        var numbers = DraftNumbers.Of(draft);
        return draft.Paragraphs.Where(paragraph => deleted is true || !paragraph.Deleted).Select(paragraph => numbers.Node(Shown.Id, paragraph));
    }

    [Description("The last things done to its paragraphs since they were created, the newest first, one for each paragraph; at most 50.")]
    [Expect(6)]
    [Costs(CostsAttribute.Read)]
    public async Task<IEnumerable<RecentStepNode>> RecentSteps(
        [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] DraftBoards boards, int first = 6)
    {
        var draft = (await State(caller, grains)).State;
        var numbers = Numbering.Of(draft);
        return (await boards.LastSteps(Shown.Id)).Where(row => row.Kind is not StepKind.Created)
            .OrderByDescending(row => row.Version)
            .Take(Math.Clamp(first, 0, 50))
            .Select(row => draft.Find(row.Paragraph) is { } paragraph ? new RecentStepNode(row, paragraph, numbers[row.Paragraph]) : null)
            .OfType<RecentStepNode>();
    }

    [Costs(CostsAttribute.Read)]
    public async Task<ParagraphNode?> Paragraph(ParagraphId id, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ParagraphNode.Of(Shown.Id, (await State(caller, grains)).State, id);

    [Description("In the order of tabling, 250 at most at once.")]
    [Expect(100)]
    [Costs(2 * CostsAttribute.Question)]
    public async Task<Connection<ProposalNode>> Proposals(
        [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] DraftRecords records, int? first = 50, string? after = null,
        ParagraphId? paragraph = null, IEnumerable<ProposalStatus>? status = null)
    {
        var draft = (await State(caller, grains)).State;
        var page = await records.Proposals(Shown.Id, draft, paragraph, status?.ToImmutableArray(), first, after);
        return page.Select(one => new ProposalNode(Shown.Id, draft, one));
    }

    [Costs(CostsAttribute.Question)]
    public async Task<ProposalNode?> Proposal(
        ProposalId id, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] DraftRecords records)
    {
        var draft = (await State(caller, grains)).State;
        return await records.Proposal(Shown.Id, draft, id) is { } found ? new(Shown.Id, draft, found) : null;
    }

    [Description("The text as it was created and as it was issued since, the newest first.")]
    [Expect(10)]
    [Costs(CostsAttribute.Row)]
    public IDataLoaderResult<IEnumerable<RevisionNode>> Revisions(
        [FromUserContext] Caller caller, [FromServices] IDbContextFactory<ConferenceContext> contexts) =>
        RevisionLoader.Of(caller, contexts).Heads.Load(Shown.Id).Then(heads => heads.Select(head => new RevisionNode(head, Shown.CreatedAt)));

    [Description("A revision as it was issued, for ever; null if none bears this number. 0 is the draft as it was created.")]
    public async Task<RevisionNode?> Revision(int number, [FromServices] DraftRecords records) =>
        await records.Revision(Shown.Id, number) is { } head ? new(head, Shown.CreatedAt) : null;

    [Description("What the draft bears the symbol of: the revision issued last, or the draft as it was created.")]
    public IDataLoaderResult<RevisionNode> LastIssued(
        [FromUserContext] Caller caller, [FromServices] IDbContextFactory<ConferenceContext> contexts) =>
        RevisionLoader.Of(caller, contexts).Heads.Load(Shown.Id).Then(heads => new RevisionNode(heads.First(), Shown.CreatedAt));

    [Description("A revision compared with a later one, or with the text as it stands where none is named; null if there is no such revision.")]
    [Expect(300)]
    [Costs(5 * CostsAttribute.WholeText)]
    public async Task<IEnumerable<ComparedParagraph>?> Comparison(
        int from, int? to, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] DraftRecords records)
    {
        var texts = await records.Texts(Shown.Id, from, to ?? from);
        var later = to is { } number ? texts.GetValueOrDefault(number) : IssuedParagraph.Standing((await State(caller, grains)).State);
        return texts.TryGetValue(from, out var earlier) && !later.IsDefault ? RevisionComparison.Of(earlier, later) : null;
    }

    // One state for the whole answer: the version it bears is that of the paragraphs beside it.
    private Task<Versioned<Draft>> State(Caller caller, IGrainFactory grains)
    {
        var states = caller.Once(() => new Dictionary<DraftId, Task<Versioned<Draft>>>());
        lock (states)
            return states.TryGetValue(Shown.Id, out var state) ? state : states[Shown.Id] = grains.Draft(Shown.Id).Read().AsTask();
    }
}
