using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Server.Live;

/// <summary>One committed event as a follower receives it.</summary>
/// <param name="Stream">The stream, as in <c>draft/…</c>.</param>
/// <param name="Version">Its version in that stream; versions are consecutive.</param>
/// <param name="At">When it was decided.</param>
/// <param name="By">Who did it: the person to participants, the office or the delegation to the public; null where the follower may not see what
/// happened.</param>
/// <param name="Kind">The event's stored name, as in <c>meeting.opened</c>; null where the follower may not see it.</param>
/// <param name="Data">The event's public shape; null where the follower may not see it.</param>
internal sealed record Change(string Stream, int Version, DateTimeOffset At, string? By, string? Kind, JsonElement? Data)
{
    public static Change Of(RecordedEvent recorded, string by) => new(recorded.Stream, recorded.Version, recorded.At, by, recorded.Type,
        JsonSerializer.SerializeToElement(recorded.Event.Published, EventJson.Options));

    /// <summary>What those outside the audience get, so that their versions stay consecutive too.</summary>
    public static Change Tick(RecordedEvent recorded) => new(recorded.Stream, recorded.Version, recorded.At, null, null, null);
}

/// <summary>What a follower missed.</summary>
/// <param name="Version">The version the stream is at.</param>
/// <param name="Changes">Every change above the version the follower had, in order.</param>
/// <param name="Reset">True if there are too many, or the follower had nothing: fetch the current state instead.</param>
/// <param name="Now">What the server's clock shows, by which every screen runs its own.</param>
internal sealed record CatchUp(int Version, IReadOnlyList<Change> Changes, bool Reset, DateTimeOffset Now);
