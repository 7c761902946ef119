using System.Collections.Immutable;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Two issued texts side by side, by the identity of their paragraphs.</summary>
public static class RevisionComparison
{
    /// <summary>Every paragraph of either text: those of the later in its order, each one that is gone after the paragraph it followed.</summary>
    public static ImmutableArray<ComparedParagraph> Of(ImmutableArray<IssuedParagraph> earlier, ImmutableArray<IssuedParagraph> later)
    {
        var before = earlier.ToDictionary(paragraph => paragraph.Id);
        var kept = later.Select(paragraph => paragraph.Id).ToHashSet();
        var stayed = Stayed(earlier, later);
        var compared = later.Select(now => before.TryGetValue(now.Id, out var was)
            ? new ComparedParagraph(now.Id, now.Kind, now.Level, was.Label, now.Label, TextDiff.Compute(was.Text, now.Text), !stayed.Contains(now.Id))
            : new(now.Id, now.Kind, now.Level, null, now.Label, TextDiff.Compute("", now.Text), false)).ToList();
        for (var i = 0; i < earlier.Length; i++)
        {
            var gone = earlier[i];
            if (kept.Contains(gone.Id))
                continue;
            var place = i == 0 ? 0 : compared.FindIndex(paragraph => paragraph.Id == earlier[i - 1].Id) + 1;
            compared.Insert(place, new(gone.Id, gone.Kind, gone.Level, gone.Label, null, TextDiff.Compute(gone.Text, ""), false));
        }

        return [.. compared];
    }

    /// <summary>The numbers of the later of two texts and those that the same paragraphs bore in the earlier, in the later one's order.</summary>
    public static ImmutableArray<ConcordanceEntry> Concordance(IEnumerable<IssuedParagraph> earlier, IEnumerable<IssuedParagraph> later)
    {
        var before = earlier.ToDictionary(paragraph => paragraph.Id, paragraph => paragraph.Label);
        return
        [
            .. later.Where(paragraph => paragraph.Label.Length > 0)
                .Select(paragraph => new ConcordanceEntry(paragraph.Id, paragraph.Label, before.GetValueOrDefault(paragraph.Id))),
        ];
    }

    /// <summary>The longest run of common paragraphs that are in the same order in both; the others have moved.</summary>
    private static HashSet<ParagraphId> Stayed(ImmutableArray<IssuedParagraph> earlier, ImmutableArray<IssuedParagraph> later)
    {
        var places = earlier.Select((paragraph, place) => (paragraph.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        var common = later.Where(paragraph => places.ContainsKey(paragraph.Id)).Select(paragraph => paragraph.Id).ToArray();
        var (tails, previous) = (new List<int>(), new int[common.Length]);
        for (var i = 0; i < common.Length; i++)
        {
            var length = tails.BinarySearch(i, Comparer<int>.Create((a, b) => places[common[a]].CompareTo(places[common[b]])));
            length = length < 0 ? ~length : length;
            previous[i] = length == 0 ? -1 : tails[length - 1];
            if (length == tails.Count)
                tails.Add(i);
            else
                tails[length] = i;
        }

        var stayed = new HashSet<ParagraphId>();
        for (var i = tails.Count == 0 ? -1 : tails[^1]; i >= 0; i = previous[i])
            stayed.Add(common[i]);
        return stayed;
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
/// <param name="Was">The number before; null if the paragraph is new.</param>
public sealed record ConcordanceEntry(ParagraphId Paragraph, string Label, string? Was);
