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
/// <param name="Digest">What tells that command's content from another's.</param>
/// <param name="Snapshot">The state after them, if it is to be kept as a snapshot.</param>
/// <param name="Outcomes">What is kept in that snapshot with the state: what came of commands.</param>
/// <param name="Premises">The other streams that the decision was taken from: it is written only while they are as they were.</param>
public sealed record Append(
    string Stream, int ExpectedVersion, ImmutableArray<IEvent> Events, Actor By, DateTimeOffset At, CommandId Command, long Digest,
    object? Snapshot = null, ImmutableArray<CommandOutcome> Outcomes = default, ImmutableArray<Premise> Premises = default)
{
    /// <summary>The other streams that the decision was taken from; empty unless they were given.</summary>
    public ImmutableArray<Premise> Premises { get; init; } = Premises.IsDefault ? [] : Premises;

    /// <summary>What is kept in the snapshot with the state; empty unless it was given.</summary>
    public ImmutableArray<CommandOutcome> Outcomes { get; init; } = Outcomes.IsDefault ? [] : Outcomes;
}

/// <summary>Another stream that a decision was taken from.</summary>
/// <param name="Stream">The stream; or all streams of a kind, as in <c>delegation/</c>, where it matters which there are.</param>
/// <param name="Version">The version it was at; of a kind, how many events its streams had.</param>
public sealed record Premise(string Stream, int Version);

/// <summary>An event that is committed.</summary>
/// <param name="Position">Its place in the whole log.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its place in that stream, from 1.</param>
/// <param name="Event">The event.</param>
/// <param name="By">Who caused it.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Command">The command it comes from.</param>
/// <param name="Digest">What tells that command's content from another's; null if it was written before digests were kept.</param>
public sealed record RecordedEvent(
    long Position, string Stream, int Version, IEvent Event, Actor By, DateTimeOffset At, CommandId Command, long? Digest = null)
{
    /// <summary>The event's stored name.</summary>
    public string Type => Event is UnreadableEvent unreadable ? unreadable.Name : EventNames.Of(Event.GetType());

    /// <summary>The identity in the stream's name.</summary>
    public Guid StreamId => IdentityIn(Stream);

    /// <summary>What its command has come to with this event, if it is the command's last.</summary>
    public CommandOutcome Outcome => new(Command, By.Account, Digest, Version);

    internal static Guid IdentityIn(string stream) => Guid.Parse(stream.AsSpan(stream.IndexOf('/') + 1));
}

/// <summary>What came of a command that was carried out.</summary>
/// <param name="Command">The command.</param>
/// <param name="Account">Who sent it.</param>
/// <param name="Digest">What tells its content from another's; null if it was written before digests were kept.</param>
/// <param name="Version">The version of the stream it led to.</param>
public sealed record CommandOutcome(CommandId Command, Guid Account, long? Digest, int Version);

/// <summary>A state from a snapshot, and what came of the commands that were remembered with it.</summary>
public sealed record Snapshot<TState>(TState State, int Version, ImmutableArray<CommandOutcome> Outcomes);
