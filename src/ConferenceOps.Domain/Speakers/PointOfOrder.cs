using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>A point of order raised during the discussion of an item.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Delegation">Who raised it.</param>
/// <param name="Name">The delegation's name then.</param>
/// <param name="Meeting">The meeting in which it was raised.</param>
/// <param name="At">When.</param>
/// <param name="Interrupts">True if it stopped the clock of a statement, which runs on after the ruling.</param>
/// <param name="Ruling">How the Chair ruled; null until then.</param>
[GenerateSerializer, Immutable]
public sealed record PointOfOrder(
    PointOfOrderId Id, DelegationId Delegation, string Name, MeetingId Meeting, DateTimeOffset At, bool Interrupts, Ruling? Ruling);

/// <summary>The Chair's ruling upon a point of order.</summary>
/// <param name="Upheld">Whether the point was well taken.</param>
/// <param name="Words">The Chair's words, if they are recorded.</param>
[GenerateSerializer, Immutable]
public sealed record Ruling(bool Upheld, string? Words);
