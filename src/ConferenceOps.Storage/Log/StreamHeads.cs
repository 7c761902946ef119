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

        var unknown = streams.Where(stream => !versions.ContainsKey(stream)).Distinct(StringComparer.Ordinal).ToArray();
        if (unknown.Length == 0)
            return last;
        // One parameter, however many streams: the same statement every time.
        await Take(context.Events.Where(row => EF.Parameter(unknown).Contains(row.Stream)));
        foreach (var stream in unknown)
            versions.TryAdd(stream, 0);
        return last;
    }

    /// <summary>An event is about to be written; should it not be, <see cref="Forget"/>.</summary>
    public void Advance(EventRow row)
    {
        versions[row.Stream] = row.Version;
        position = row.Position;
    }

    /// <summary>What was remembered may be wrong.</summary>
    public void Forget()
    {
        versions.Clear();
        position = null;
    }

    private async Task Take(IQueryable<EventRow> rows)
    {
        var heads = rows.GroupBy(row => row.Stream).Select(stream => new { stream.Key, Version = stream.Max(row => row.Version) });
        await foreach (var head in heads.AsAsyncEnumerable())
            versions[head.Key] = head.Version;
    }
}
