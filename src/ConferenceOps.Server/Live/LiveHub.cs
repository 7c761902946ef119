using ConferenceOps.Domain;
using ConferenceOps.Server.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace ConferenceOps.Server.Live;

/// <summary>Tells followers of each committed event, in order, and of those they missed.</summary>
[AllowAnonymous]
internal sealed class LiveHub(RecentChanges recent, Followers followers, LiveLines lines, TimeProvider clock) : Hub
{
    /// <summary>A page follows some twenty; whoever reads all day leaves the ones that are not shown.</summary>
    public const int MostStreams = 200;

    // In all that one answer tells: what is more than this is fetched, stream by stream.
    private const int MostInOneAnswer = 1_000;

    /// <summary>Joins the followers of a stream, and returns what happened above version <paramref name="after"/>.</summary>
    public async Task<CatchUp> Follow(string stream, int? after)
    {
        var line = lines[Context.ConnectionId];
        var (name, refusal) = Join(stream, line);
        if (name is null)
            throw new HubException(refusal);
        var missed = await recent.Since(name, after, Context.ConnectionAborted);
        return new(missed.Version, await Told(missed, line.Circle), missed.Reset, clock.GetUtcNow());
    }

    /// <summary>Joins the followers of these streams, and returns what happened in each above the version given with it.</summary>
    public async Task<CatchUpMany> FollowMany(Dictionary<string, int?> streams)
    {
        if (streams.Count > MostStreams)
            throw new HubException(TooMany);
        var line = lines[Context.ConnectionId];
        var answers = new Dictionary<string, StreamCatchUp>(streams.Count, StringComparer.Ordinal);
        var joined = new List<(string Asked, string Name, int? After)>(streams.Count);
        // Joining first: what is committed meanwhile arrives twice rather than never, and versions tell.
        foreach (var (asked, after) in streams)
        {
            var (name, refusal) = Join(asked, line);
            if (name is null)
                answers[asked] = new(0, [], Reset: false, refusal);
            else
                joined.Add((asked, name, after));
        }

        var all = await recent.Since([.. joined.Select(one => (one.Name, one.After))], MostInOneAnswer, Context.ConnectionAborted);
        foreach (var (one, missed) in joined.Zip(all))
            answers[one.Asked] = new(missed.Version, await Told(missed, line.Circle), missed.Reset);
        return new(answers, clock.GetUtcNow());
    }

    /// <summary>Leaves the followers of a stream.</summary>
    public void Unfollow(string stream)
    {
        if (LiveStreams.NameOf(stream) is { } name && lines[Context.ConnectionId] is var line && line.Remove(name))
            followers.Leave(name, line);
    }

    private static string TooMany => $"too-many-streams: a connection follows at most {MostStreams} streams. Leave those that are not shown any more.";

    private (string? Name, string Refusal) Join(string stream, LiveLine line)
    {
        if (LiveStreams.Refuse(stream, Actors.Of(Context.User)) is { } refusal)
            return (null, refusal);
        var name = LiveStreams.NameOf(stream)!;
        if (!line.Follows(name) && line.Count >= MostStreams)
            return (null, TooMany);
        followers.Join(name, line);
        // The connection may have ended meanwhile, and has left what it followed.
        if (!line.Add(name))
            followers.Leave(name, line);
        return (name, "");
    }

    private static async ValueTask<IReadOnlyList<Change>> Told(Missed missed, Audience circle)
    {
        var told = new Change[missed.Changes.Count];
        for (var i = 0; i < told.Length; i++)
            told[i] = await missed.Changes[i].To(circle);
        return told;
    }
}
