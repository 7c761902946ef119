using ConferenceOps.Domain.Text;

namespace ConferenceOps.Web.Drafting;

/// <summary>Comparisons of texts, as they are shown.</summary>
internal static class Comparison
{
    public static bool Changes(IEnumerable<DiffSegment> segments) => segments.Any(segment => segment.Op is not DiffOp.Equal);
}
