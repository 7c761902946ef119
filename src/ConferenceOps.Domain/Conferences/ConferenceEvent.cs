using System.Collections.Immutable;
using ConferenceOps.Domain.Drafting;

namespace ConferenceOps.Domain.Conferences;

/// <summary>What can happen to a conference as a whole.</summary>
public abstract record ConferenceEvent : IEvent;

/// <summary>The conference was convened.</summary>
[EventName("conference.convened")]
public sealed record ConferenceConvened(string Title, string ShortTitle, string TimeZone) : ConferenceEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(new ConferenceId(aggregate))];
}

/// <summary>A body was established, with the meetings it is entitled to.</summary>
[EventName("conference.body-established")]
public sealed record BodyEstablished(BodyId Body, string Name, string ShortName, DateOnly First, DateOnly Last, int Entitlement) : ConferenceEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Body)];
}

/// <summary>A body elected an officer.</summary>
[EventName("conference.officer-elected")]
public sealed record OfficerElected(BodyId Body, string Office, string Name, string State) : ConferenceEvent;

/// <summary>A room was added to those in which the bodies meet.</summary>
[EventName("conference.room-established")]
public sealed record RoomEstablished(RoomId Room, string Name, int Seats, ImmutableArray<DraftLanguage> Interpretation) : ConferenceEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Room)];
}

/// <summary>A room was given another name or other facilities; the meetings in it stay in it.</summary>
[EventName("conference.room-changed")]
public sealed record RoomChanged(RoomId Room, string Name, int Seats, ImmutableArray<DraftLanguage> Interpretation) : ConferenceEvent;

/// <summary>A room was closed to further meetings.</summary>
[EventName("conference.room-closed")]
public sealed record RoomClosed(RoomId Room) : ConferenceEvent;

/// <summary>A closed room was opened to meetings again.</summary>
[EventName("conference.room-reopened")]
public sealed record RoomReopened(RoomId Room) : ConferenceEvent;
