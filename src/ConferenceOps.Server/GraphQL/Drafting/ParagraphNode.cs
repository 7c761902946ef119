using ConferenceOps.Domain.Drafting;
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

    public int Level => paragraph.Level;

    /// <summary>Its number, computed; empty for headings and deleted paragraphs.</summary>
    public string Label => label;

    public string Text => paragraph.Text;

    /// <summary>What an edit of it must expect.</summary>
    public int Version => paragraph.Version;

    public bool Deleted => paragraph.Deleted;

    public IDataLoaderResult<StepNode> LastStep([FromUserContext] Caller caller, [FromServices] IDbContextFactory<ConferenceContext> contexts) =>
        caller.Once(() => new LastSteps(new((ids, stop) => StepNode.LastOf(ids, contexts, stop)))).Loader.Load((draft, paragraph.Id)).Then(steps => steps.Single());

    /// <summary>Everything that happened to it, the newest first.</summary>
    public IDataLoaderResult<IEnumerable<StepNode>> History([FromUserContext] Caller caller, [FromServices] IDbContextFactory<ConferenceContext> contexts) =>
        caller.Once(() => new Histories(new((ids, stop) => StepNode.AllOf(ids, contexts, stop)))).Loader.Load((draft, paragraph.Id));

    internal static ParagraphNode? Of(DraftId draft, Draft state, ParagraphId id) =>
        state.Find(id) is { } paragraph ? new(draft, paragraph, Numbering.LabelOf(state, id)) : null;

    private sealed record LastSteps(BatchLoader<(DraftId, ParagraphId), StepNode> Loader);

    private sealed record Histories(BatchLoader<(DraftId, ParagraphId), StepNode> Loader);
}
