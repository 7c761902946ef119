using System.Collections.Immutable;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Two texts of a draft side by side, by the identity of their paragraphs.</summary>
public static class RevisionComparison
{
    /// <summary>Every paragraph of either text: those of the later in its order, each one that is gone after the paragraph it followed.</summary>
    public static ImmutableArray<ComparedParagraph> Of(ImmutableArray<IssuedParagraph> earlier, ImmutableArray<IssuedParagraph> later)
    {
        var before = earlier.DistinctBy(paragraph => paragraph.Id).ToDictionary(paragraph => paragraph.Id);
        var moved = Movement.Between(earlier, later);
        var gone = GoneAfter(earlier, later);
        var compared = ImmutableArray.CreateBuilder<ComparedParagraph>();
        AddGone(null);
        foreach (var now in later)
        {
            compared.Add(before.TryGetValue(now.Id, out var was)
                ? new(now.Id, now.Kind, now.Level, was.Label, now.Label, TextDiff.Compute(was.Text, now.Text), moved.Contains(now.Id))
                : new(now.Id, now.Kind, now.Level, null, now.Label, TextDiff.Compute("", now.Text), false));
            AddGone(now.Id);
        }

        return compared.ToImmutable();

        void AddGone(ParagraphId? after) => compared.AddRange(gone[after].Select(one =>
            new ComparedParagraph(one.Id, one.Kind, one.Level, one.Label, null, TextDiff.Compute(one.Text, ""), false)));
    }

    /// <summary>
    /// The numbers of the later of two texts and those that the same paragraphs bore in the earlier, in the later one's order; then those of paragraphs that
    /// are gone. Of the paragraphs in both each has one number on either side.
    /// </summary>
    /// <param name="earlier">The earlier text.</param>
    /// <param name="later">The later one.</param>
    /// <param name="all">Whether numbers that stayed as they were are given too.</param>
    public static ImmutableArray<ConcordanceEntry> Concordance(
        ImmutableArray<IssuedParagraph> earlier, ImmutableArray<IssuedParagraph> later, bool all = false)
    {
        var before = earlier.DistinctBy(paragraph => paragraph.Id).ToDictionary(paragraph => paragraph.Id, paragraph => paragraph.Label);
        var kept = later.Select(paragraph => paragraph.Id).ToHashSet();
        return
        [
            .. from one in later
               where one.Label.Length > 0
               let was = before.GetValueOrDefault(one.Id)
               where all || one.Label != was
               select new ConcordanceEntry(one.Id, one.Label, was, one.Until == was ? null : one.Until),
            .. earlier.Where(one => one.Label.Length > 0 && !kept.Contains(one.Id)).Select(one => new ConcordanceEntry(one.Id, null, one.Label, null)),
        ];
    }

    // Each that is gone by the last one before it that is not, so that those gone together stay together.
    private static ILookup<ParagraphId?, IssuedParagraph> GoneAfter(ImmutableArray<IssuedParagraph> earlier, ImmutableArray<IssuedParagraph> later)
    {
        var kept = later.Select(paragraph => paragraph.Id).ToHashSet();
        var gone = new List<(ParagraphId? After, IssuedParagraph Paragraph)>();
        ParagraphId? last = null;
        foreach (var one in earlier)
        {
            if (kept.Contains(one.Id))
                last = one.Id;
            else
                gone.Add((last, one));
        }

        return gone.ToLookup(one => one.After, one => one.Paragraph);
    }
}

/// <summary>A paragraph in two texts.</summary>
/// <param name="Was">The number it bore in the earlier; null if it is not in it.</param>
/// <param name="Label">The number it bears in the later; null if it is not in it.</param>
/// <param name="Diff">What changed in its text, word by word.</param>
/// <param name="Moved">True if it stands in another place among those that are in both.</param>
public sealed record ComparedParagraph(
    ParagraphId Id, ParagraphKind Kind, int Level, string? Was, string? Label, ImmutableArray<DiffSegment> Diff, bool Moved);

/// <summary>A line of a concordance: new number &lt;- old number.</summary>
/// <param name="Label">The number now; null if the paragraph is gone.</param>
/// <param name="Was">The number before; null if the paragraph is new.</param>
/// <param name="Until">The number it bore between the two, as in "15 bis", if another than both; null if none or not recorded.</param>
public sealed record ConcordanceEntry(ParagraphId Paragraph, string? Label, string? Was, string? Until);
