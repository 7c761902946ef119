using System.Collections.Immutable;
using ConferenceOps.Domain;

namespace ConferenceOps.Storage.Log;

/// <summary>Events to be written together at the end of a stream.</summary>
/// <param name="Stream">The stream, as in <c>draft/…</c>.</param>
/// <param name="ExpectedVersion">The stream's version they were decided on; any other is a conflict.</param>
/// <param name="Events">At least one.</param>
/// <param name="By">Who caused them.</param>
/// <param name="At">When they were decided.</param>
/// <param name="Command">The command they come from.</param>
/// <param name="Snapshot">The state after them, if it is to be kept as a snapshot.</param>
public sealed record Append(
    string Stream, int ExpectedVersion, ImmutableArray<IEvent> Events, Actor By, DateTimeOffset At, CommandId Command, object? Snapshot = null);

/// <summary>An event that is committed.</summary>
/// <param name="Position">Its place in the whole log.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its place in that stream, from 1.</param>
/// <param name="Event">The event.</param>
/// <param name="By">Who caused it.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Command">The command it comes from.</param>
public sealed record RecordedEvent(long Position, string Stream, int Version, IEvent Event, Actor By, DateTimeOffset At, CommandId Command)
{
    /// <summary>The event's stored name.</summary>
    public string Type => EventNames.Of(Event.GetType());

    /// <summary>The identity in the stream's name.</summary>
    public Guid StreamId => Guid.Parse(Stream.AsSpan(Stream.IndexOf('/') + 1));
}

/// <summary>A state from a snapshot.</summary>
public sealed record Snapshot<TState>(TState State, int Version);
