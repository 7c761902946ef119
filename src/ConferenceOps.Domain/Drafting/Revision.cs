using System.Collections.Immutable;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>A draft as it was issued, frozen.</summary>
/// <param name="Number">0 as it was created, then 1 for <c>/Rev.1</c> and so on.</param>
/// <param name="Symbol">As in <c>A/CONF.192/2024/RC/CRP.1/Rev.2</c>.</param>
/// <param name="IssuedAt">When; null for the draft as it was created.</param>
/// <param name="Paragraphs">In reading order, without those that were deleted.</param>
[GenerateSerializer, Immutable]
public sealed record Revision(int Number, string Symbol, DateTimeOffset? IssuedAt, ImmutableArray<IssuedParagraph> Paragraphs)
{
    /// <summary>The numbers of the later of two revisions and those that the same paragraphs bore in the earlier, in the later one's order.</summary>
    public static ImmutableArray<ConcordanceEntry> Concordance(Revision earlier, Revision later)
    {
        var before = earlier.Paragraphs.ToDictionary(paragraph => paragraph.Id, paragraph => paragraph.Label);
        return
        [
            .. later.Paragraphs.Where(paragraph => paragraph.Label.Length > 0)
                .Select(paragraph => new ConcordanceEntry(paragraph.Id, paragraph.Label, before.GetValueOrDefault(paragraph.Id))),
        ];
    }
}

/// <summary>A paragraph as it was issued.</summary>
/// <param name="Label">Its number; empty for headings.</param>
[GenerateSerializer, Immutable]
public sealed record IssuedParagraph(ParagraphId Id, ParagraphKind Kind, int Level, string Label, string Text)
{
    /// <summary>The paragraphs of a draft as they stand, without the deleted ones.</summary>
    public static ImmutableArray<IssuedParagraph> Of(Draft draft)
    {
        var labels = Numbering.Labels(draft);
        return
        [
            .. draft.Paragraphs.Where(paragraph => !paragraph.Deleted)
                .Select(paragraph => new IssuedParagraph(paragraph.Id, paragraph.Kind, paragraph.Level, labels.GetValueOrDefault(paragraph.Id, ""), paragraph.Text)),
        ];
    }
}

/// <summary>A line of a concordance: new number &lt;- old number.</summary>
/// <param name="Was">The number before; null if the paragraph is new.</param>
public sealed record ConcordanceEntry(ParagraphId Paragraph, string Label, string? Was);
