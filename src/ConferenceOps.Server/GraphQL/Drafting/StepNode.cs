using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using ConferenceOps.Storage;
using ConferenceOps.Storage.ReadModels.Drafting;
using GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.GraphQL.Drafting;

[Name("ParagraphStep")]
internal sealed class StepNode(ParagraphStepRow row)
{
    /// <summary>The version of the draft at that step.</summary>
    public int Version => row.Version;

    public StepKind Kind => row.Kind;

    /// <summary>The number the paragraph bore at that moment.</summary>
    public string Label => row.Label;

    public string By => row.By;

    public DateTimeOffset At => row.At;

    /// <summary>The text after the step; null where the step did not touch it.</summary>
    public string? Text => row.Text;

    /// <summary>What the step changed in the text, word by word; empty where it did not touch it.</summary>
    public IEnumerable<DiffSegment> Diff() => row switch
    {
        { Text: null } => [],
        { Before: null, Text: { } text } => [new(DiffOp.Equal, text)],
        { Before: { } before, Text: { } text } => TextDiff.Compute(before, text),
    };

    internal static async Task<ILookup<(DraftId, ParagraphId), StepNode>> AllOf(
        IReadOnlyCollection<(DraftId Draft, ParagraphId Paragraph)> asked, IDbContextFactory<ConferenceContext> contexts, CancellationToken stop)
    {
        var (drafts, paragraphs) = (asked.Select(pair => pair.Draft).Distinct().ToArray(), asked.Select(pair => pair.Paragraph).Distinct().ToArray());
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = await context.ParagraphSteps.AsNoTracking()
            .Where(row => drafts.Contains(row.Draft) && paragraphs.Contains(row.Paragraph))
            .OrderByDescending(row => row.Version)
            .ToListAsync(stop);
        return rows.ToLookup(row => (row.Draft, row.Paragraph), row => new StepNode(row));
    }

    internal static async Task<ILookup<(DraftId, ParagraphId), StepNode>> LastOf(
        IReadOnlyCollection<(DraftId Draft, ParagraphId Paragraph)> asked, IDbContextFactory<ConferenceContext> contexts, CancellationToken stop)
    {
        var drafts = asked.Select(pair => pair.Draft).Distinct().ToArray();
        await using var context = await contexts.CreateDbContextAsync(stop);
        // Whole drafts are asked for, so all their paragraphs are loaded rather than a list of thousands of ids sent.
        var rows = await context.ParagraphSteps.AsNoTracking()
            .Where(row => drafts.Contains(row.Draft)
                && row.Version == context.ParagraphSteps.Where(other => other.Draft == row.Draft && other.Paragraph == row.Paragraph).Max(other => other.Version))
            .ToListAsync(stop);
        return rows.ToLookup(row => (row.Draft, row.Paragraph), row => new StepNode(row));
    }
}
