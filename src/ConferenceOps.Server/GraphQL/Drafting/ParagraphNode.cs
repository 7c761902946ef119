using System.ComponentModel;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Server.Views;
using ConferenceOps.Storage;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.GraphQL.Drafting;

[Name("Paragraph")]
internal sealed class ParagraphNode(DraftId draft, Paragraph paragraph, string label)
{
    public ParagraphId Id => paragraph.Id;

    public ParagraphKind Kind => paragraph.Kind;

    [Description("0 for a paragraph, 1 for (a), 2 for (i).")]
    public int Level => paragraph.Level;

    [Description("Its number as it stands now, as in \"12\", \"12 (a)\" or \"PP3\"; empty for headings and deleted paragraphs.")]
    public string Label => label;

    [Description("One line in the inline markup: *italic*, **bold**, ^[footnote].")]
    public string Text => paragraph.Text;

    [Description("What an edit of it must expect.")]
    public int Version => paragraph.Version;

    public bool Deleted => paragraph.Deleted;

    public IDataLoaderResult<StepNode> LastStep(
        [FromUserContext] Caller caller, [FromServices] IDbContextFactory<ConferenceContext> contexts, [FromServices] Boards boards) =>
        Steps(caller, contexts, boards).Last.Load((draft, paragraph.Id)).Then(rows => rows.Select(row => new StepNode(row, row.Text ?? paragraph.Text)).Last());

    [Description("Everything that happened to it, the newest first.")]
    [Expect(20)]
    public IDataLoaderResult<IEnumerable<StepNode>> History(
        [FromUserContext] Caller caller, [FromServices] IDbContextFactory<ConferenceContext> contexts, [FromServices] Boards boards) =>
        Steps(caller, contexts, boards).All.Load((draft, paragraph.Id)).Then(StepNode.NewestFirst);

    internal static ParagraphNode? Of(DraftId draft, Draft state, ParagraphId id) =>
        state.Find(id) is { } paragraph ? new(draft, paragraph, DraftLabels.Of(state).GetValueOrDefault(id, "")) : null;

    private static ParagraphSteps Steps(Caller caller, IDbContextFactory<ConferenceContext> contexts, Boards boards) =>
        caller.Once(() => new ParagraphSteps(contexts, boards));
}
