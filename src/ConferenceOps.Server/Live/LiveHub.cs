using ConferenceOps.Domain;
using ConferenceOps.Server.Identity;
using ConferenceOps.Storage.Log;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace ConferenceOps.Server.Live;

/// <summary>Tells followers of each committed event, in order, and of those they missed.</summary>
[AllowAnonymous]
internal sealed class LiveHub(EventLog log, Bylines bylines, TimeProvider clock) : Hub
{
    private const int MostToCatchUp = 500;

    // A page follows some twenty; whoever reads all day leaves the ones that are not shown.
    private const int MostStreams = 250;

    // A connection's calls come one after another.
    private HashSet<string> FollowedHere => (HashSet<string>)(Context.Items[nameof(FollowedHere)] ??= new HashSet<string>(StringComparer.Ordinal));

    /// <summary>The group of those who follow a stream as members of one audience.</summary>
    public static string Group(string stream, Audience audience) => $"{stream}|{audience}";

    /// <summary>Joins the followers of a stream, and returns what happened above version <paramref name="after"/>.</summary>
    public async Task<CatchUp> Follow(string stream, int? after)
    {
        var follower = Actors.Of(Context.User);
        if (LiveStreams.Refuse(stream, follower) is { } refusal)
            throw new HubException(refusal);
        if (!FollowedHere.Contains(stream) && FollowedHere.Count >= MostStreams)
            throw new HubException($"too-many-streams: a connection follows at most {MostStreams} streams. Leave those that are not shown any more.");

        FollowedHere.Add(stream);
        // Joining first: what is committed while the log is read arrives twice rather than never, and versions tell.
        await Groups.AddToGroupAsync(Context.ConnectionId, Group(stream, follower.Audience));
        if (after is not { } had)
            return new(await log.VersionOf(stream, Context.ConnectionAborted), [], Reset: true, clock.GetUtcNow());

        var missed = new List<Change>();
        await foreach (var recorded in log.Read(stream, had, Context.ConnectionAborted))
        {
            if (missed.Count == MostToCatchUp)
                return new(await log.VersionOf(stream, Context.ConnectionAborted), [], Reset: true, clock.GetUtcNow());
            missed.Add(await bylines.Told(follower.Audience, recorded));
        }

        return new(missed.Count == 0 ? await log.VersionOf(stream, Context.ConnectionAborted) : missed[^1].Version, missed, Reset: false, clock.GetUtcNow());
    }

    /// <summary>Leaves the followers of a stream.</summary>
    public Task Unfollow(string stream) => FollowedHere.Remove(stream)
        ? Groups.RemoveFromGroupAsync(Context.ConnectionId, Group(stream, Actors.Of(Context.User).Audience))
        : Task.CompletedTask;
}
