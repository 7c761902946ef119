using System.Collections.Concurrent;

namespace ConferenceOps.Server.GraphQL;

/// <summary>
/// What was used lately, by its text: at most twice <paramref name="most"/>. When the younger generation is full it becomes the older one,
/// and what nobody asked for since then is forgotten.
/// </summary>
internal sealed class Recent<T>(int most)
    where T : class
{
    private ConcurrentDictionary<string, T> younger = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, T> older = new(StringComparer.Ordinal);

    public T? Find(string key)
    {
        if (younger.TryGetValue(key, out var found))
            return found;
        if (older.TryGetValue(key, out found))
            Keep(key, found);
        return found;
    }

    public void Keep(string key, T value)
    {
        if (younger.Count >= most)
            (older, younger) = (younger, new(StringComparer.Ordinal));
        younger[key] = value;
    }
}
