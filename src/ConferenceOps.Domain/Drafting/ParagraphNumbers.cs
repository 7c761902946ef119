using System.Collections.Immutable;

namespace ConferenceOps.Domain.Drafting;

/// <summary>The numbers of a text.</summary>
/// <param name="Labels">
/// Of every paragraph that bears one, in full: "12", "12 (a)", "12 (a) (i)", "PP3", "15 bis". Headings bear none; of the deleted only
/// those that were issued do.
/// </param>
/// <param name="Moved">Those that stand elsewhere than where they were issued, and keep their numbers all the same.</param>
public sealed record ParagraphNumbers(ImmutableDictionary<ParagraphId, string> Labels, IReadOnlySet<ParagraphId> Moved)
{
    /// <summary>The label of a paragraph, or an empty string if it bears none.</summary>
    public string this[ParagraphId paragraph] => Labels.GetValueOrDefault(paragraph, "");
}
