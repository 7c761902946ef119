using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ConferenceOps.Domain;

namespace ConferenceOps.Server.Live;

/// <summary>Reads a stream from a version on and then as it grows, as one follower may see it.</summary>
internal sealed class StreamFollower(RecentChanges recent, Followers followers)
{
    // A follower that falls so far behind is let go; it comes back with the last version it has.
    private const int MostWaiting = 1_000;

    /// <summary>
    /// Each change above a version, or from now on, no faster than they are taken; ends when the follower falls too far behind.
    /// Whoever asks for more than ever happened is told the version alone, and nothing follows: the state is to be fetched.
    /// </summary>
    /// <param name="stream">The stream's name.</param>
    /// <param name="after">The version the follower has.</param>
    /// <param name="circle">As a member of which circle.</param>
    /// <param name="pace">How fast they are taken.</param>
    /// <param name="cancellation">Ends it.</param>
    public async IAsyncEnumerable<(int Version, Change? Change)> Follow(
        string stream, int? after, Audience circle, Pace pace, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var arriving = new Arriving(circle);
        // Joining first: what is committed meanwhile arrives twice rather than never, and versions tell.
        followers.Join(stream, arriving);
        try
        {
            var now = await recent.Since(stream, after, cancellation);
            if (now.Ahead)
            {
                yield return (now.Version, null);
                yield break;
            }

            var last = after ?? now.Version;
            await foreach (var missed in recent.All(stream, last, cancellation))
            {
                last = missed.Version;
                await pace.Enter(cancellation);
                yield return (last, await missed.To(circle));
            }

            await foreach (var telling in arriving.Queue.ReadAllAsync(cancellation))
            {
                if (telling.Version <= last)
                    continue;
                last = telling.Version;
                await pace.Enter(cancellation);
                yield return (last, await telling.To(circle));
            }
        }
        finally
        {
            followers.Leave(stream, arriving);
        }
    }

    private sealed class Arriving(Audience circle) : Follower(circle), IDisposable
    {
        private readonly Channel<Telling> queue = Channel.CreateBounded<Telling>(MostWaiting);

        public ChannelReader<Telling> Queue => queue.Reader;

        public override void Hear(Announcement announced)
        {
            if (!queue.Writer.TryWrite(announced.Telling))
                queue.Writer.TryComplete();
        }

        public void Dispose() => queue.Writer.TryComplete();
    }
}

/// <summary>How fast results are taken: only so many are made before the first of them is on its way.</summary>
internal sealed class Pace : IDisposable
{
    private const int Most = 32;

    private readonly SemaphoreSlim free = new(Most);

    /// <summary>Returns once another may be made.</summary>
    public Task Enter(CancellationToken cancellation) => free.WaitAsync(cancellation);

    /// <summary>So many are on their way.</summary>
    public void Leave(int count) => free.Release(count);

    public void Dispose() => free.Dispose();
}
