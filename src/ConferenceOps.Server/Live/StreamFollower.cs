using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ConferenceOps.Domain;
using ConferenceOps.Grains;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Server.Live;

/// <summary>Reads a stream from a version on and then as it grows, as one follower may see it.</summary>
internal sealed class StreamFollower(EventLog log, CommittedChanges changes, Bylines bylines)
{
    // A follower that falls so far behind is let go; it comes back with the last version it has.
    private const int MostWaiting = 1_000;

    public async IAsyncEnumerable<Change> Follow(string stream, int? after, Actor follower, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var arriving = Channel.CreateBounded<RecordedEvent>(MostWaiting);
        void Arrive(RecordedEvent recorded)
        {
            if (recorded.Stream == stream && !arriving.Writer.TryWrite(recorded))
                arriving.Writer.TryComplete();
        }

        // Listening first: what is committed while the log is read arrives twice rather than never, and versions tell.
        changes.Committed += Arrive;
        try
        {
            var last = after ?? await log.VersionOf(stream, cancellation);
            await foreach (var missed in log.Read(stream, last, cancellation))
            {
                last = missed.Version;
                yield return await bylines.Told(follower.Audience, missed);
            }

            await foreach (var recorded in arriving.Reader.ReadAllAsync(cancellation))
            {
                if (recorded.Version <= last)
                    continue;
                last = recorded.Version;
                yield return await bylines.Told(follower.Audience, recorded);
            }
        }
        finally
        {
            changes.Committed -= Arrive;
        }
    }
}
