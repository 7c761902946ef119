using System.Collections.Immutable;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Records that a delegation raised a point of order, at any moment of the discussion of the item: it interrupts whoever speaks, and is decided at once (rule 71/113).</summary>
/// <param name="Point">The point's identity.</param>
/// <param name="Delegation">Who raised it.</param>
/// <param name="Name">The delegation's name.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Session">The meeting as it stands.</param>
/// <param name="List">This list.</param>
[GenerateSerializer, Immutable]
public sealed record RaisePointOfOrder(PointOfOrderId Point, DelegationId Delegation, string Name, MeetingId Meeting, Meeting Session, SpeakersListId List)
    : ICommand<SpeakersList, SpeakersEvent>
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("record a point of order", "the Chair and the bureau") with { Rule = SpeakersList.PointsOfOrder };
        if (state.Status is SpeakersListStatus.NotOpen)
            return state.NotOpen()!;
        if (GiveFloor.NotConsidered(Session, List) is { } notConsidered)
            return notConsidered;
        if (state.NotRuled() is { } notRuled)
            return notRuled;
        if (state.Floor is not { PausedAt: null } floor)
            return new PointOfOrderRaised(new(Point, Delegation, Name, Meeting, now, false, null));
        if (floor.Inscription.Delegation == Delegation)
            return new Refusal("has-the-floor", $"{Name} has the floor itself. A point of order interrupts another's statement.", SpeakersList.PointsOfOrder);
        return ImmutableArray.Create<SpeakersEvent>(
            new StatementPaused(floor.Inscription.Id, now), new PointOfOrderRaised(new(Point, Delegation, Name, Meeting, now, true, null)));
    }
}
