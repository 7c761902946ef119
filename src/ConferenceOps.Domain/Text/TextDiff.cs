using System.Collections.Immutable;
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
    /// insertions that replace them; texts that share no word, or have more than 6,000, are one deletion and one insertion.
    /// </summary>
    public static ImmutableArray<DiffSegment> Compute(string before, string after)
    {
        (before, after) = (before.Normalize(NormalizationForm.FormC), after.Normalize(NormalizationForm.FormC));
        if (before == after)
            return before.Length == 0 ? [] : [new(DiffOp.Equal, before)];

        var steps = Compare(before, after);
        Absorb(steps);
        return steps.Exists(step => step is { Kept: true } && step.Old.Any(HasWord)) ? Segments(steps) : Segments([new(false, [before], [after])]);
    }

    /// <summary>The earlier text.</summary>
    public static string Before(ImmutableArray<DiffSegment> segments) =>
        string.Concat(segments.Where(segment => segment.Op is not DiffOp.Inserted).Select(segment => segment.Text));

    /// <summary>The later text.</summary>
    public static string After(ImmutableArray<DiffSegment> segments) =>
        string.Concat(segments.Where(segment => segment.Op is not DiffOp.Deleted).Select(segment => segment.Text));

    private static List<Step> Compare(string before, string after)
    {
        if (WordChunker.Instance.Chunk(before).Count > MostWords || WordChunker.Instance.Chunk(after).Count > MostWords)
            return [new(false, [before], [after])];

        var compared = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        var (old, @new) = (compared.PiecesOld, compared.PiecesNew);
        var steps = new List<Step>();
        var at = 0;
        foreach (var block in compared.DiffBlocks)
        {
            Keep(block.DeleteStartA);
            steps.Add(new(false, [.. old.Skip(block.DeleteStartA).Take(block.DeleteCountA)], [.. @new.Skip(block.InsertStartB).Take(block.InsertCountB)]));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Keep(old.Count);
        return steps;

        void Keep(int until)
        {
            if (until > at)
                steps.Add(new(true, [.. old.Skip(at).Take(until - at)], []));
        }
    }

    /// <summary>Joins changes that only one short word separates.</summary>
    private static void Absorb(List<Step> steps)
    {
        for (var i = 1; i + 1 < steps.Count; i++)
        {
            if (steps[i] is not { Kept: true, Old: [var word] } || word.TrimEnd().Length > LongestAbsorbed || steps[i - 1].Kept || steps[i + 1].Kept)
                continue;
            var (left, right) = (steps[i - 1], steps[i + 1]);
            // Where one side is a pure insertion or deletion the kept word is a true anchor.
            if (left.Old.Length == 0 || left.New.Length == 0 || right.Old.Length == 0 || right.New.Length == 0)
                continue;
            steps[i - 1] = new(false, [.. left.Old, word, .. right.Old], [.. left.New, word, .. right.New]);
            steps.RemoveRange(i, 2);
            i--;
        }
    }

    private static ImmutableArray<DiffSegment> Segments(List<Step> steps) =>
    [
        .. steps.SelectMany(step => step.Kept
                ? [new(DiffOp.Equal, string.Concat(step.Old))]
                : new DiffSegment[] { new(DiffOp.Deleted, string.Concat(step.Old)), new(DiffOp.Inserted, string.Concat(step.New)) })
            .Where(segment => segment.Text.Length > 0),
    ];

    private static bool HasWord(string word) => word.Any(char.IsLetterOrDigit);

    private sealed record Step(bool Kept, ImmutableArray<string> Old, ImmutableArray<string> New);
}
