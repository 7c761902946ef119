using System.ComponentModel;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Server.Views.Drafting;
using ConferenceOps.Storage;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.GraphQL.Drafting;

internal sealed class ParagraphNode(DraftId draft, Paragraph paragraph, string label, bool moved, IssuedPlace? issued) : Node<Paragraph>(paragraph)
{
    [Description("Its number, as in \"12\", \"12 (a)\", \"PP3\" or, inserted since the last revision, \"15 bis\"; empty for headings and for what was deleted, "
        + "unless it was issued: then the number stays unused until the next revision.")]
    public string Label => label;

    [Description("True if it stands elsewhere than in the revision issued last; it keeps the number it was issued with.")]
    public bool Moved => moved;

    [Description("Its place and number in the revision issued last; null if it was inserted since, or none was issued after the draft was created.")]
    public IssuedPlace? Issued => issued;

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
        state.Find(id) is { } paragraph ? DraftNumbers.Of(state).Node(draft, paragraph) : null;

    private static ParagraphSteps Steps(Caller caller, IDbContextFactory<ConferenceContext> contexts, DraftBoards boards) =>
        caller.Once(() => new ParagraphSteps(contexts, boards));
}
