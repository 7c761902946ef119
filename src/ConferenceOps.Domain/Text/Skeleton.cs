namespace ConferenceOps.Domain.Text;

/// <summary>
/// What a name looks like: two names of one skeleton cannot be told apart on a list or from the back of a hall, so only one of them may stand.
/// It is the name as <see cref="Folded"/>, in which Greek and Cyrillic letters that look like Latin ones count as these.
/// </summary>
/// <remarks>
/// The letters are a short table of our own, not Unicode's of thousands. Letters and figures (l, I and 1; O and 0) stay apart, since rooms are
/// counted in both, and so do the letters of scripts that have no capitals in common with Latin.
/// </remarks>
public static class Skeleton
{
    /// <summary>The skeleton of a name; for comparing alone, never to be shown.</summary>
    public static string Of(string name) => Folded.Of(Lookalikes.AsLatin(Folded.Spelt(name)));

    /// <summary>Whether two names look alike.</summary>
    public static bool Same(string one, string other) => string.Equals(Of(one), Of(other), StringComparison.Ordinal);
}
