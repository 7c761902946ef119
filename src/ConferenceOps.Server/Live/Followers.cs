using ConferenceOps.Domain;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace ConferenceOps.Server.Live;

/// <summary>Who follows which stream on this host.</summary>
internal sealed class Followers
{
    private readonly Dictionary<string, Stream> streams = new(StringComparer.Ordinal);

    /// <summary>From now on this follower is told of each change of the stream.</summary>
    public void Join(string stream, Follower follower)
    {
        lock (streams)
        {
            if (!streams.TryGetValue(stream, out var followed))
                streams.Add(stream, followed = new());
            followed.Add(follower);
        }
    }

    public void Leave(string stream, Follower follower)
    {
        lock (streams)
        {
            if (streams.TryGetValue(stream, out var followed) && followed.Remove(follower))
                streams.Remove(stream);
        }
    }

    /// <summary>Those who follow a stream.</summary>
    public Follower[] Of(string stream)
    {
        lock (streams)
            return streams.TryGetValue(stream, out var followed) ? followed.All : [];
    }

    private sealed class Stream
    {
        private readonly HashSet<Follower> followers = [];
        private Follower[]? all;

        public Follower[] All => all ??= [.. followers];

        public void Add(Follower follower)
        {
            if (followers.Add(follower))
                all = null;
        }

        /// <summary>True if nobody is left.</summary>
        public bool Remove(Follower follower)
        {
            if (followers.Remove(follower))
                all = null;
            return followers.Count == 0;
        }
    }
}

/// <summary>One who follows streams, as a member of a circle.</summary>
internal abstract class Follower(Audience circle)
{
    public Audience Circle => circle;

    /// <summary>Something happened: to be passed on without waiting, and never to be kept without bound.</summary>
    public abstract void Hear(Announcement announced);
}

/// <summary>A change on its way to those who are told the same of it; as a message of the hub it is serialised once for each protocol.</summary>
internal sealed class Announcement(Telling telling, Change change)
{
    private SerializedHubMessage? message;

    public Telling Telling => telling;

    public SerializedHubMessage Message => message ??= new(new InvocationMessage("Changed", [change]));
}
