using System.Text.Json;
using ConferenceOps.Domain;

namespace ConferenceOps.Client;

/// <summary>Something that happened in a stream.</summary>
/// <param name="Stream">The stream, as in <c>draft/…</c>.</param>
/// <param name="Version">Its version in that stream; versions are consecutive.</param>
/// <param name="At">When it was decided.</param>
/// <param name="By">Who did it; null in a tick.</param>
/// <param name="Kind">What happened, as in <c>meeting.opened</c>; null in a tick: something the follower may not see.</param>
/// <param name="Data">What is told of it; null in a tick.</param>
public sealed record Change(string Stream, int Version, DateTimeOffset At, string? By, string? Kind, JsonElement? Data)
{
    private IEvent? happened;

    /// <summary>How many followed the stream when it was announced: who must ask what it means takes turns with them. Null in what was missed.</summary>
    public int? Followers { get; init; }

    /// <summary>The event as it is told, to be applied to what is shown; null in a tick, and for an event that this version does not know.</summary>
    public IEvent? Happened => happened ??= Kind is { } kind && Data is { } data ? EventJson.Told(kind, data) : null;
}

/// <summary>What a follower of several streams missed.</summary>
/// <param name="Streams">In each, by the name it was asked for.</param>
/// <param name="Now">What the server's clock shows.</param>
internal sealed record CatchUpMany(IReadOnlyDictionary<string, CatchUp> Streams, DateTimeOffset Now);

/// <summary>What a follower missed.</summary>
/// <param name="Version">The version the stream is at.</param>
/// <param name="Changes">Every change above the version the follower had, in order.</param>
/// <param name="Reset">True if there are too many, or the follower had nothing: fetch the current state instead.</param>
/// <param name="Refusal">Why the stream cannot be followed; null if it is.</param>
internal sealed record CatchUp(int Version, IReadOnlyList<Change> Changes, bool Reset, string? Refusal = null);
