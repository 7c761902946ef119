using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Log;

/// <summary>The versions the streams are at, remembered by the one writer of a host, so that a batch asks the store for its last position alone.</summary>
internal sealed class StreamHeads
{
    private const int Most = 100_000;

    private readonly Dictionary<string, int> versions = new(StringComparer.Ordinal);
    private long? position;

    /// <summary>The version a stream is at; it must have been named to <see cref="Refresh"/>.</summary>
    public int this[string stream] => versions[stream];

    /// <summary>Learns what other hosts have written meanwhile, and where these streams are; gives the last position of the log.</summary>
    public async Task<long> Refresh(ConferenceContext context, IEnumerable<string> streams)
    {
        if (versions.Count > Most)
            Forget();
        var last = await context.Events.MaxAsync(row => (long?)row.Position) ?? 0;
        if (position is { } known && known != last)
            await Take(context.Events.Where(row => row.Position > known));
        position = last;

        // Those of kinds are asked every time: few decisions are taken from them.
        foreach (var kind in streams.Where(IsKind).Distinct(StringComparer.Ordinal))
            versions[kind] = await CountOf(context, kind);

        var unknown = streams.Where(stream => !versions.ContainsKey(stream)).Distinct(StringComparer.Ordinal).ToArray();
        if (unknown.Length == 0)
            return last;
        // One parameter, however many streams: the same statement every time.
        await Take(context.Events.Where(row => EF.Parameter(unknown).Contains(row.Stream)));
        foreach (var stream in unknown)
            versions.TryAdd(stream, 0);
        return last;
    }

    /// <summary>How many events there are in all streams of a kind.</summary>
    public static Task<int> CountOf(ConferenceContext context, string kind, CancellationToken cancellation = default) =>
        context.Events.CountAsync(row => row.Stream.StartsWith(kind), cancellation);

    /// <summary>An event is about to be written; should it not be, <see cref="Forget"/>.</summary>
    public void Advance(EventRow row)
    {
        versions[row.Stream] = row.Version;
        var kind = row.Stream[..(row.Stream.IndexOf('/', StringComparison.Ordinal) + 1)];
        if (versions.TryGetValue(kind, out var count))
            versions[kind] = count + 1;
        position = row.Position;
    }

    /// <summary>What was remembered may be wrong.</summary>
    public void Forget()
    {
        versions.Clear();
        position = null;
    }

    private static bool IsKind(string stream) => stream.EndsWith('/');

    private async Task Take(IQueryable<EventRow> rows)
    {
        var heads = rows.GroupBy(row => row.Stream).Select(stream => new { stream.Key, Version = stream.Max(row => row.Version) });
        await foreach (var head in heads.AsAsyncEnumerable())
            versions[head.Key] = head.Version;
    }
}
