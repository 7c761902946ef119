using System.ComponentModel;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Server.Views.Drafting;
using ConferenceOps.Storage;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.GraphQL.Drafting;

internal sealed class ParagraphNode(DraftId draft, Paragraph paragraph, string label) : Node<Paragraph>(paragraph)
{
    [Description("Its number as it stands now, as in \"12\", \"12 (a)\" or \"PP3\"; empty for headings and deleted paragraphs.")]
    public string Label => label;

    [Costs(CostsAttribute.Row)]
    public IDataLoaderResult<StepNode> LastStep(
        [FromUserContext] Caller caller, [FromServices] IDbContextFactory<ConferenceContext> contexts, [FromServices] DraftBoards boards) =>
        Steps(caller, contexts, boards).Last.Load((draft, Shown.Id)).Then(rows => rows.Select(row => new StepNode(row, row.Text ?? Shown.Text)).Last());

    [Description("Everything that happened to it, the newest first.")]
    [Expect(20)]
    [Costs(CostsAttribute.Look)]
    public IDataLoaderResult<IEnumerable<StepNode>> History(
        [FromUserContext] Caller caller, [FromServices] IDbContextFactory<ConferenceContext> contexts, [FromServices] DraftBoards boards) =>
        Steps(caller, contexts, boards).All.Load((draft, Shown.Id)).Then(StepNode.NewestFirst);

    internal static ParagraphNode? Of(DraftId draft, Draft state, ParagraphId id) =>
        state.Find(id) is { } paragraph ? new(draft, paragraph, DraftLabels.Of(state).GetValueOrDefault(id, "")) : null;

    private static ParagraphSteps Steps(Caller caller, IDbContextFactory<ConferenceContext> contexts, DraftBoards boards) =>
        caller.Once(() => new ParagraphSteps(contexts, boards));
}
