namespace ConferenceOps.Web.Shell;

/// <summary>Keys for what stands side by side: a page on which two siblings have the same stops for all who look at it.</summary>
internal static class Siblings
{
    /// <summary>
    /// Each of them with a key of its own: its identity, and which of those that bear it. Nothing new is given an identity twice,
    /// but no page is to depend on what an old log holds.
    /// </summary>
    public static IEnumerable<(T One, object Key)> Keyed<T, TIdentity>(this IEnumerable<T> all, Func<T, TIdentity> identity)
        where TIdentity : notnull
    {
        var seen = new Dictionary<TIdentity, int>();
        foreach (var one in all)
        {
            var id = identity(one);
            var nth = seen[id] = seen.GetValueOrDefault(id) + 1;
            yield return (one, (id, nth));
        }
    }
}
