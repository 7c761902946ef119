using System.Collections.Immutable;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Client;

/// <summary>The revisions of a draft, and two of its texts compared.</summary>
/// <param name="Id">The draft's identity.</param>
/// <param name="Version">The version of the stream <c>draft/{id}</c> that this shows.</param>
/// <param name="Symbol">The draft's symbol.</param>
/// <param name="Title">The draft's title.</param>
/// <param name="Language">The language it is negotiated in.</param>
/// <param name="Revisions">The newest first, the draft as it was created last.</param>
/// <param name="Comparison">Every paragraph of either text; null if there is no such revision.</param>
public sealed record DraftRevisions(
    DraftId Id, int Version, string Symbol, string Title, DraftLanguage Language, ImmutableArray<IssuedRevision> Revisions,
    [Given("from: $from, to: $to")] ImmutableArray<ParagraphComparison>? Comparison);

/// <summary>A draft with one of its revisions.</summary>
/// <param name="Id">The draft's identity.</param>
/// <param name="Title">The draft's title.</param>
/// <param name="Language">The language it is negotiated in.</param>
/// <param name="LastIssued">The revision issued last.</param>
/// <param name="Revision">The one asked for; null if none bears that number.</param>
public sealed record DraftAsIssued(
    DraftId Id, string Title, DraftLanguage Language, IssuedRevision LastIssued, [Given("number: $number")] RevisionView? Revision);

/// <summary>A draft as it was issued, which never changes.</summary>
/// <param name="Number">0 as the draft was created, then 1 for <c>/Rev.1</c> and so on.</param>
/// <param name="Symbol">As in <c>A/CONF.192/2024/RC/CRP.1/Rev.2</c>.</param>
/// <param name="IssuedAt">When.</param>
/// <param name="Paragraphs">Its text, in reading order.</param>
/// <param name="Concordance">The numbers that differ from those of the revision before.</param>
public sealed record RevisionView(
    int Number, string Symbol, DateTimeOffset IssuedAt, ImmutableArray<RevisionParagraph> Paragraphs, ImmutableArray<ConcordanceEntry> Concordance);

/// <summary>A paragraph as it was issued.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Kind">Heading, preambular or operative.</param>
/// <param name="Level">0 for a paragraph, 1 for (a), 2 for (i).</param>
/// <param name="Label">Its number; empty for headings.</param>
/// <param name="Text">One line in the inline markup.</param>
public sealed record RevisionParagraph(ParagraphId Id, ParagraphKind Kind, int Level, string Label, string Text);

/// <summary>A paragraph in two texts.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Kind">Heading, preambular or operative.</param>
/// <param name="Level">0 for a paragraph, 1 for (a), 2 for (i).</param>
/// <param name="Was">The number it bore in the earlier; null if it is not in it.</param>
/// <param name="Label">The number it bears in the later; null if it is not in it.</param>
/// <param name="Diff">What changed in its text, word by word.</param>
/// <param name="Moved">True if it stands in another place among those that are in both.</param>
public sealed record ParagraphComparison(
    ParagraphId Id, ParagraphKind Kind, int Level, string? Was, string? Label, ImmutableArray<DiffSegment> Diff, bool Moved);
