using System.Collections.Immutable;
using ConferenceOps.Client;
using ConferenceOps.Domain.Text;
using DiffOp = ConferenceOps.Client.DiffOp;
using DiffSegment = ConferenceOps.Client.DiffSegment;

namespace ConferenceOps.Web.Drafting;

/// <summary>The domain's comparisons of texts, as the client knows them.</summary>
internal static class Comparison
{
    /// <summary>What changed from one text to another, computed here as the server would.</summary>
    public static IReadOnlyList<DiffSegment> Of(string before, string after) =>
        [.. TextDiff.Compute(before, after).Select(segment => new DiffSegment((DiffOp)segment.Op, segment.Text))];

    public static ImmutableArray<DiffRun> Runs(IReadOnlyList<DiffSegment> segments) =>
        DiffRun.Of([.. segments.Select(segment => new Domain.Text.DiffSegment((Domain.Text.DiffOp)segment.Op, segment.Text))]);

    public static bool Changes(IReadOnlyList<DiffSegment> segments) => segments.Any(segment => segment.Op is not DiffOp.Equal);
}
