using System.Collections.Immutable;
using System.Text;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Domain.Tests.Text;

/// <summary>Says a comparison as a line of text, and what holds of every comparison.</summary>
internal static class Diffs
{
    /// <summary>What is deleted stands in [-…-], what is inserted in [+…+].</summary>
    public static string Show(string before, string after) => string.Concat(TextDiff.Compute(before, after).Select(segment => segment.Op switch
    {
        DiffOp.Deleted => $"[-{segment.Text}-]",
        DiffOp.Inserted => $"[+{segment.Text}+]",
        _ => segment.Text,
    }));

    public static void AreSound(string before, string after)
    {
        var segments = TextDiff.Compute(before, after);
        Assert.Equal(before.Normalize(NormalizationForm.FormC), TextDiff.Before(segments));
        Assert.Equal(after.Normalize(NormalizationForm.FormC), TextDiff.After(segments));
        IsEven(segments);
    }

    private static void IsEven(ImmutableArray<DiffSegment> segments)
    {
        Assert.All(segments, segment => Assert.NotEqual("", segment.Text));
        Assert.All(segments.Zip(segments.Skip(1)), pair =>
        {
            Assert.NotEqual(pair.First.Op, pair.Second.Op);
            Assert.False(pair is { First.Op: DiffOp.Inserted, Second.Op: DiffOp.Deleted }, "A deletion stands after the insertion that replaces it.");
            Assert.NotEqual(pair.First.Text, pair.Second.Op is DiffOp.Equal || pair.First.Op is DiffOp.Equal ? null : pair.Second.Text);
        });
    }
}
