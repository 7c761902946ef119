using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Grains.Drafting;
using ConferenceOps.Server.GraphQL.Conferences;
using ConferenceOps.Server.Views;
using ConferenceOps.Storage.ReadModels.Drafting;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Drafting;

[Name("Draft")]
internal sealed class DraftNode(DraftRow row)
{
    public DraftId Id => row.Id;

    public async Task<int> Version([FromUserContext] Caller caller, [FromServices] IGrainFactory grains) => (await State(caller, grains)).Version;

    public async Task<BodyNode> Body([FromServices] Boards boards) => new((await boards.Body(row.Body))!);

    public string Symbol => row.Symbol;

    public string Title => row.Title;

    public DraftLanguage Language => row.Language;

    public DateTimeOffset CreatedAt => row.CreatedAt;

    [Description("In reading order; deleted ones, in their places, only if asked for.")]
    [Expect(300)]
    public async Task<IEnumerable<ParagraphNode>> Paragraphs([FromUserContext] Caller caller, [FromServices] IGrainFactory grains, bool? deleted = false)
    {
        var draft = (await State(caller, grains)).State;
        var labels = DraftLabels.Of(draft);
        return draft.Paragraphs.Where(paragraph => deleted is true || !paragraph.Deleted)
            .Select(paragraph => new ParagraphNode(row.Id, paragraph, labels.GetValueOrDefault(paragraph.Id, "")));
    }

    public async Task<ParagraphNode?> Paragraph(ParagraphId id, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ParagraphNode.Of(row.Id, (await State(caller, grains)).State, id);

    [Description("In the order of tabling, 250 at most at once.")]
    [Expect(50)]
    public async Task<Connection<ProposalNode>> Proposals(
        [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, int? first = 50, string? after = null, ParagraphId? paragraph = null,
        IEnumerable<ProposalStatus>? status = null)
    {
        var draft = (await State(caller, grains)).State;
        var found = draft.Proposals.Where(one => (paragraph is null || one.Paragraph == paragraph) && (status is null || status.Contains(one.Status)));
        return Connection.Of([.. found], first, after, one => one.Id.Value, one => new ProposalNode(draft, one));
    }

    public async Task<ProposalNode?> Proposal(ProposalId id, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains)
    {
        var draft = (await State(caller, grains)).State;
        return draft.Find(id) is { } found ? new(draft, found) : null;
    }

    [Description("The text as it was created and as it was issued since, the newest first.")]
    [Expect(10)]
    public async Task<IEnumerable<RevisionNode>> Revisions([FromUserContext] Caller caller, [FromServices] IGrainFactory grains)
    {
        var draft = (await State(caller, grains)).State;
        return draft.Revisions.Reverse().Select(revision => new RevisionNode(draft, revision, row.CreatedAt));
    }

    [Description("A revision compared with a later one, or with the text as it stands where none is named; null if there is no such revision.")]
    [Expect(300)]
    public async Task<IEnumerable<ComparedNode>?> Comparison(int from, int? to, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ComparedNode.Of((await State(caller, grains)).State, from, to);

    // One state for the whole answer: the version it bears is that of the paragraphs beside it.
    private Task<Versioned<Draft>> State(Caller caller, IGrainFactory grains)
    {
        var states = caller.Once(() => new Dictionary<DraftId, Task<Versioned<Draft>>>());
        lock (states)
            return states.TryGetValue(row.Id, out var state) ? state : states[row.Id] = grains.Draft(row.Id).Read().AsTask();
    }
}
