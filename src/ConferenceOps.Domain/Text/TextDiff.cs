using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DiffPlex;

namespace ConferenceOps.Domain.Text;

/// <summary>The word-by-word comparison of two texts.</summary>
public static class TextDiff
{
    // DiffPlex knows no time limit: beyond this the texts count as wholly replaced.
    private const int MostWords = 6_000;

    // An "of" or a comma left standing between changes makes a diff harder to read, not truer.
    private const int LongestAbsorbed = 3;

    /// <summary>
    /// What changed from <paramref name="before"/> to <paramref name="after"/>, both taken in Unicode's composed form. Deletions stand before the
    /// insertions that replace them, and neighbours differ in kind; texts that share no word, or have more than 6,000, are one deletion and
    /// one insertion. Halves of characters are taken as U+FFFD.
    /// </summary>
    public static ImmutableArray<DiffSegment> Compute(string before, string after)
    {
        (before, after) = (Composed(before), Composed(after));
        if (before == after)
            return before.Length == 0 ? [] : [new(DiffOp.Equal, before)];

        var steps = Compare(before, after);
        Absorb(steps);
        return steps.Exists(step => step.Kept && step.Old.Any(HasWord)) ? Segments(steps) : Replaced(before, after);
    }

    /// <summary>The earlier text.</summary>
    public static string Before(ImmutableArray<DiffSegment> segments) =>
        string.Concat(segments.Where(segment => segment.Op is not DiffOp.Inserted).Select(segment => segment.Text));

    /// <summary>The later text.</summary>
    public static string After(ImmutableArray<DiffSegment> segments) =>
        string.Concat(segments.Where(segment => segment.Op is not DiffOp.Deleted).Select(segment => segment.Text));

    private static List<Step> Compare(string before, string after)
    {
        var (old, @new) = (WordChunker.Words(before), WordChunker.Words(after));
        if (old.Count > MostWords || @new.Count > MostWords)
            return [new(false, [before], [after])];

        var compared = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        var steps = new List<Step>();
        var (atOld, atNew) = (0, 0);
        foreach (var block in compared.DiffBlocks)
        {
            Add(true, block.DeleteStartA, block.InsertStartB);
            Add(false, block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        Add(true, old.Count, @new.Count);
        return steps;

        void Add(bool kept, int untilOld, int untilNew)
        {
            if (untilOld > atOld || untilNew > atNew)
                steps.Add(new(kept, [.. old[atOld..untilOld]], [.. @new[atNew..untilNew]]));
            (atOld, atNew) = (untilOld, untilNew);
        }
    }

    /// <summary>Joins changes that only one short word separates.</summary>
    private static void Absorb(List<Step> steps)
    {
        for (var i = 1; i + 1 < steps.Count; i++)
        {
            if (steps[i] is not { Kept: true, Old: [var word], New: [var same] } || LengthOf(word) > LongestAbsorbed)
                continue;
            var (left, right) = (steps[i - 1], steps[i + 1]);
            // Where one side is a pure insertion or deletion the kept word is a true anchor.
            if (left.Old.Length == 0 || left.New.Length == 0 || right.Old.Length == 0 || right.New.Length == 0)
                continue;
            steps[i - 1] = new(false, [.. left.Old, word, .. right.Old], [.. left.New, same, .. right.New]);
            steps.RemoveRange(i, 2);
            i--;
        }
    }

    private static ImmutableArray<DiffSegment> Replaced(string before, string after) =>
        [.. new DiffSegment[] { new(DiffOp.Deleted, before), new(DiffOp.Inserted, after) }.Where(segment => segment.Text.Length > 0)];

    private static ImmutableArray<DiffSegment> Segments(List<Step> steps)
    {
        var writer = new DiffWriter();
        foreach (var step in steps)
        {
            if (!step.Kept)
                writer.Change(string.Concat(step.Old), string.Concat(step.New));
            foreach (var (word, same) in step.Kept ? step.Old.Zip(step.New) : [])
            {
                var length = word.TrimEnd().Length;
                writer.Keep(word == same ? word : word[..length]);
                if (word != same)
                    writer.Change(word[length..], same[length..]);
            }
        }

        return writer.Segments();
    }

    private static bool HasWord(string word) => word.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static int LengthOf(string word) => new StringInfo(word.TrimEnd()).LengthInTextElements;

    // Normalize throws on lone surrogates and on U+FFFE; a text once stored must not stop its readers.
    private static string Composed(string text) =>
        (text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') || text.Contains('\ufffe')
            ? string.Concat(text.EnumerateRunes().Select(rune => rune.Value == 0xFFFE ? Rune.ReplacementChar : rune))
            : text).Normalize(NormalizationForm.FormC);

    private sealed record Step(bool Kept, ImmutableArray<string> Old, ImmutableArray<string> New);
}
