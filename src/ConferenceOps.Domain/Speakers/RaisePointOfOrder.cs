using System.Collections.Immutable;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Records that a delegation raised a point of order, at any moment of the discussion of the item:
/// it interrupts whoever speaks, and is decided at once (rule 71/113).</summary>
/// <param name="List">The list.</param>
/// <param name="Point">The point's identity.</param>
/// <param name="Delegation">Who raised it.</param>
/// <param name="Meeting">The meeting.</param>
[Entitled(Circle.Presiding, "record a point of order", Rule = SpeakersList.PointsOfOrder)]
[GenerateSerializer, Immutable]
public sealed record RaisePointOfOrder(SpeakersListId List, PointOfOrderId Point, DelegationId Delegation, MeetingId Meeting)
    : ISpeakersCommand, ICreates<PointOfOrderId>
{
    /// <summary>The delegation's registered name; null if there is no such delegation.</summary>
    [LookedUp]
    public string? Name { get; init; }

    /// <summary>The meeting as it stands.</summary>
    [LookedUp]
    public Meeting Session { get; init; } = Meetings.Meeting.Initial;

    PointOfOrderId ICreates<PointOfOrderId>.Made => Point;

    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (Name is not { } name)
            return Refusal.Unknown("delegation");
        if (state.Status is SpeakersListStatus.NotOpen)
            return state.NotOpen()!;
        if (GiveFloor.NotConsidered(Session, List) is { } notConsidered)
            return notConsidered;
        if (state.NotRuled() is { } notRuled)
            return notRuled;
        if (state.Floor is not { PausedAt: null } floor)
            return new PointOfOrderRaised(new(Point, Delegation, name, Meeting, now, false, null));
        if (floor.Inscription.Delegation == Delegation)
            return new Refusal("has-the-floor", $"{name} has the floor itself. A point of order interrupts another's statement.", SpeakersList.PointsOfOrder);
        return ImmutableArray.Create<SpeakersEvent>(
            new StatementPaused(floor.Inscription.Id, now), new PointOfOrderRaised(new(Point, Delegation, name, Meeting, now, true, null)));
    }
}
