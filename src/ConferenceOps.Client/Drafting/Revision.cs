namespace ConferenceOps.Client;

/// <summary>A draft as it was issued, frozen.</summary>
/// <param name="Number">0 as the draft was created, then 1 for <c>/Rev.1</c> and so on.</param>
/// <param name="Symbol">As in <c>A/CONF.192/2024/RC/CRP.1/Rev.2</c>.</param>
/// <param name="Concordance">New numbers and the ones the same paragraphs bore in the revision before.</param>
public sealed record Revision(int Number, string Symbol, DateTimeOffset IssuedAt, IReadOnlyList<ConcordanceEntry> Concordance);

/// <summary>A line of a concordance: new number &lt;- old number.</summary>
/// <param name="Was">The number before; null if the paragraph is new.</param>
public sealed record ConcordanceEntry(Guid Paragraph, string Label, string? Was);

/// <summary>A paragraph in two texts.</summary>
/// <param name="Was">The number it bore in the earlier; null if it is not in it.</param>
/// <param name="Label">The number it bears in the later; null if it is not in it.</param>
/// <param name="Diff">What changed in its text, word by word.</param>
/// <param name="Moved">True if it stands in another place among those that are in both.</param>
public sealed record ComparedParagraph(
    Guid Id, ParagraphKind Kind, int Level, string? Was, string? Label, IReadOnlyList<DiffSegment> Diff, bool Moved);

/// <summary>The revisions of a draft, and two of its texts compared.</summary>
/// <param name="Version">The version of the stream <c>draft/{id}</c> that this shows.</param>
/// <param name="Revisions">The newest first, the draft as it was created last.</param>
/// <param name="Comparison">Every paragraph of either text; null if there is no such revision.</param>
public sealed record DraftRevisions(
    Guid Id, int Version, string Symbol, string Title, DraftLanguage Language, IReadOnlyList<Revision> Revisions, IReadOnlyList<ComparedParagraph>? Comparison);

/// <summary>What became of the command to issue a revision.</summary>
/// <param name="Result">The last revision there is.</param>
/// <param name="DraftVersion">The version of the stream <c>draft/{id}</c> after the command.</param>
public sealed record RevisionResult(Revision? Result, Refusal? Refusal, int DraftVersion);
