using System.ComponentModel;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Drafting;

[Name("Revision")]
[Description("A draft as it was issued, frozen.")]
internal sealed class RevisionNode(Draft draft, Revision revision, DateTimeOffset createdAt)
{
    [Description("0 as the draft was created, then 1 for /Rev.1 and so on.")]
    public int Number => revision.Number;

    public string Symbol => revision.Symbol;

    public DateTimeOffset IssuedAt => revision.IssuedAt ?? createdAt;

    [Description("In reading order.")]
    [Expect(300)]
    public IEnumerable<IssuedParagraphNode> Paragraphs =>
        revision.Paragraphs.Select(one => new IssuedParagraphNode(one.Id, one.Kind, one.Level, one.Label, one.Text));

    [Description("New numbers and the ones the same paragraphs bore in the revision before; empty for the draft as it was created.")]
    [Expect(300)]
    public IEnumerable<ConcordanceNode> Concordance() =>
        draft.Revisions.FirstOrDefault(other => other.Number == revision.Number - 1) is { } before
            ? Revision.Concordance(before, revision).Select(entry => new ConcordanceNode(entry.Paragraph, entry.Label, entry.Was))
            : [];
}

/// <summary>A paragraph as it was issued.</summary>
[Name("IssuedParagraph")]
internal sealed record IssuedParagraphNode(ParagraphId Id, ParagraphKind Kind, int Level, string Label, string Text);

/// <summary>A line of a concordance; was is null if the paragraph is new.</summary>
[Name("ConcordanceEntry")]
internal sealed record ConcordanceNode(ParagraphId Paragraph, string Label, string? Was);

/// <summary>A paragraph in two texts; the numbers are null where it is not in the earlier (was) or the later (label).</summary>
[Name("ComparedParagraph")]
internal sealed record ComparedNode(ParagraphId Id, ParagraphKind Kind, int Level, string? Was, string? Label, IEnumerable<DiffSegment> Diff, bool Moved)
{
    internal static IEnumerable<ComparedNode>? Of(Draft draft, int from, int? to)
    {
        var earlier = draft.Revisions.FirstOrDefault(revision => revision.Number == from)?.Paragraphs;
        var later = to is null ? IssuedParagraph.Of(draft) : draft.Revisions.FirstOrDefault(revision => revision.Number == to)?.Paragraphs;
        return earlier is { } before && later is { } after
            ? RevisionComparison.Of(before, after).Select(one => new ComparedNode(one.Id, one.Kind, one.Level, one.Was, one.Label, one.Diff, one.Moved))
            : null;
    }
}
