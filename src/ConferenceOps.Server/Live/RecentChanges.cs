using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Server.Live;

/// <summary>
/// The version that each followed stream is at and its last changes, kept in memory as the log goes on: a crowd that comes back asks the log for nothing
/// that somebody asked for before.
/// </summary>
internal sealed class RecentChanges
{
    /// <summary>Whoever missed more fetches the state instead.</summary>
    public const int MostToCatchUp = 500;

    // So many streams and changes are kept before all are forgotten; they are read again when they are asked for.
    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<string, Ring> rings = new(StringComparer.Ordinal);
    private readonly EventLog log;
    private readonly LogTail tail;
    private readonly Bylines bylines;
    private int kept;

    public RecentChanges(EventLog log, LogTail tail, Bylines bylines)
    {
        (this.log, this.tail, this.bylines) = (log, tail, bylines);
        tail.Committed += Hear;
    }

    /// <summary>Raised for each change, in the order of the log, once it is kept here: listeners must return at once and must not throw.</summary>
    public event Action<Telling>? Heard;

    /// <summary>How many streams are known here.</summary>
    public int Streams => rings.Count;

    /// <summary>Where these streams are, and what happened in each above the version that its follower has.</summary>
    /// <param name="streams">The streams, each with the version its follower has; null if it has nothing.</param>
    /// <param name="most">The most changes that are told in all; where there would be more, the state is to be fetched.</param>
    /// <param name="cancellation">Ends the work when nobody waits for it.</param>
    public async Task<IReadOnlyList<Missed>> Since(IReadOnlyList<(string Stream, int? After)> streams, int most, CancellationToken cancellation)
    {
        await Locate(streams.Select(one => one.Stream).Where(stream => rings.GetValueOrDefault(stream)?.Version is null), cancellation);
        var all = new List<Missed>(streams.Count);
        foreach (var (stream, after) in streams)
        {
            var missed = await Since(stream, after, cancellation);
            if (missed.Changes.Count > most)
                missed = missed with { Changes = [], Reset = true };
            most -= missed.Changes.Count;
            all.Add(missed);
        }

        return all;
    }

    /// <summary>Where a stream is, and what happened in it above the version that its follower has.</summary>
    public async ValueTask<Missed> Since(string stream, int? after, CancellationToken cancellation)
    {
        for (var (attempt, looked) = (0, false); ; attempt++)
        {
            // Another may have had all forgotten meanwhile.
            Ring ring;
            while ((ring = RingOf(stream)).Version is null)
                await Locate([stream], cancellation);
            var (version, changes) = ring.Above(after);
            if (after > version && !looked)
            {
                // Another host may have told it more than this one has heard.
                await tail.Read(cancellation);
                looked = true;
            }
            else if (after > version)
                return new(version, [], Reset: true, Ahead: true);
            else if (changes is not null)
                return new(version, changes, Reset: false);
            else if (after is null || version - after > MostToCatchUp || attempt is 3)
                return new(version, [], Reset: true);
            else
                await Fill(stream, ring, cancellation);
        }
    }

    /// <summary>What happened in a stream above a version, however long ago that was.</summary>
    public async IAsyncEnumerable<Telling> All(string stream, int after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var missed = await Since(stream, after, cancellation);
        foreach (var telling in missed.Changes)
            yield return telling;
        if (!missed.Reset)
            yield break;
        await foreach (var recorded in log.Read(stream, after, cancellation))
            yield return new(recorded, bylines);
    }

    private void Hear(RecordedEvent recorded)
    {
        var telling = new Telling(recorded, bylines);
        Count(RingOf(recorded.Stream).Append(telling));
        Heard?.Invoke(telling);
    }

    private async Task Locate(IEnumerable<string> streams, CancellationToken cancellation)
    {
        if (streams.ToArray() is not { Length: > 0 } unknown)
            return;
        foreach (var (stream, version) in await log.VersionsOf(unknown, cancellation))
            RingOf(stream).Reached(version);
    }

    // A stream counts though nothing ever happened in it: anyone can make up its name.
    private Ring RingOf(string stream)
    {
        if (rings.TryGetValue(stream, out var known))
            return known;
        Count(1);
        return rings.GetOrAdd(stream, _ => new());
    }

    private void Count(int more)
    {
        if (Interlocked.Add(ref kept, more) <= MostKept)
            return;
        rings.Clear();
        Interlocked.Exchange(ref kept, 0);
    }

    private async Task Fill(string stream, Ring ring, CancellationToken cancellation)
    {
        // One reads for all who come back at the same moment.
        await ring.Filling.WaitAsync(cancellation);
        try
        {
            if (ring.IsFull)
                return;
            var read = new List<Telling>();
            await foreach (var recorded in log.Read(stream, Math.Max(0, ring.Version!.Value - MostToCatchUp), cancellation))
                read.Add(new(recorded, bylines));
            Count(ring.Prepend(read));
        }
        finally
        {
            ring.Filling.Release();
        }
    }

    /// <summary>The last changes of one stream, without a gap.</summary>
    private sealed class Ring
    {
        private List<Telling> last = [];
        private int? version;

        public SemaphoreSlim Filling { get; } = new(1, 1);

        public int? Version
        {
            get
            {
                lock (Filling)
                    return version;
            }
        }

        /// <summary>True if it holds as much of its stream as is ever told.</summary>
        public bool IsFull
        {
            get
            {
                lock (Filling)
                    return version is 0 || (last.Count > 0 && last[^1].Version >= version && (last[0].Version is 1 || last.Count >= MostToCatchUp));
            }
        }

        /// <summary>The version, and the changes above another; null if they are not all here.</summary>
        public (int Version, IReadOnlyList<Telling>? Changes) Above(int? after)
        {
            lock (Filling)
            {
                var at = version ?? 0;
                if (after is not { } had || had > at)
                    return (at, null);
                if (had == at)
                    return (at, []);
                if (at - had > MostToCatchUp)
                    return (at, null);
                return last.Count > 0 && last[0].Version <= had + 1 && last[^1].Version >= at ? (at, last[(had + 1 - last[0].Version)..]) : (at, null);
            }
        }

        public void Reached(int at)
        {
            lock (Filling)
                version = Math.Max(version ?? 0, at);
        }

        /// <summary>Adds what has just happened; gives by how many it grew.</summary>
        public int Append(Telling telling)
        {
            lock (Filling)
            {
                var before = last.Count;
                if (last.Count > 0 && telling.Version <= last[^1].Version)
                    return 0;
                if (last.Count > 0 && telling.Version != last[^1].Version + 1)
                    last = [];
                if (last.Count >= 2 * MostToCatchUp)
                    last.RemoveRange(0, MostToCatchUp);
                last.Add(telling);
                version = Math.Max(version ?? 0, telling.Version);
                return last.Count - before;
            }
        }

        /// <summary>Puts what was read from the log before what is here; gives by how many it grew.</summary>
        public int Prepend(List<Telling> read)
        {
            lock (Filling)
            {
                var before = last.Count;
                var next = read.Count > 0 ? read[^1].Version + 1 : 0;
                read.AddRange(last.SkipWhile(telling => telling.Version < next).TakeWhile(telling => telling.Version == next++));
                last = read;
                if (last.Count > 0)
                    version = Math.Max(version ?? 0, last[^1].Version);
                return last.Count - before;
            }
        }
    }
}

/// <summary>Where a stream is, and what its follower missed.</summary>
/// <param name="Version">The version the stream is at.</param>
/// <param name="Changes">Every change above the version that the follower has, in order.</param>
/// <param name="Reset">True if the current state is to be fetched instead.</param>
/// <param name="Ahead">True if the follower has more than ever happened here: what it shows is of another past.</param>
internal sealed record Missed(int Version, IReadOnlyList<Telling> Changes, bool Reset, bool Ahead = false);
