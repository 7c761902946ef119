using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;

namespace ConferenceOps.Client;

/// <summary>A conference with its bodies.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Version">The version of the stream <c>conference/{id}</c> that this shows.</param>
/// <param name="Title">Its full title.</param>
/// <param name="ShortTitle">Its title in mastheads.</param>
/// <param name="TimeZone">The IANA name of the zone it keeps time in.</param>
/// <param name="Clock">The clocks at the place where it meets, over its years.</param>
/// <param name="Bodies">In the order in which they were established.</param>
/// <param name="Rooms">The rooms in which they meet, in the order in which they were established.</param>
public sealed record ConferenceView(
    ConferenceId Id, int Version, string Title, string ShortTitle, string TimeZone, LocalClock Clock, ImmutableArray<BodyView> Bodies,
    ImmutableArray<Room> Rooms)
{
    /// <summary>The conference after something happened to one of its rooms, which led to this version; null if anything else happened to it.</summary>
    public ConferenceView? After(ConferenceEvent happened, int version) => happened is RoomEstablished or RoomChanged or RoomClosed or RoomReopened
        ? this with { Version = version, Rooms = new Conference(Title, ShortTitle, TimeZone, [], Rooms).Evolve(happened).Rooms }
        : null;

    /// <summary>The rooms with the meetings that have them or are to have them; of those bodies whose programme was asked for.</summary>
    public RoomPlan RoomPlan() => new(
        Rooms,
        [
            .. from body in Bodies
               from meeting in body.Programme?.Meetings ?? []
               select new RoomUse(meeting.Id, body.ShortName, meeting.Title, meeting.RoomId, meeting.Room, meeting.Starts, meeting.Ends, meeting.Status),
        ]);
}

/// <summary>A body that meets: the conference itself, or its preparatory committee.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">Its full name.</param>
/// <param name="ShortName">Its name in lists.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Entitlement">How many meetings it is entitled to.</param>
/// <param name="Officers">In order of election.</param>
/// <param name="Programme">Its meetings; null when not asked for.</param>
/// <param name="Agenda">Its agenda; null when not asked for.</param>
public sealed record BodyView(
    BodyId Id, string Name, string ShortName, DateOnly First, DateOnly Last, int Entitlement, ImmutableArray<Officer> Officers,
    [If("programme")] ProgrammeView? Programme = null, [If("agenda")] AgendaView? Agenda = null);

/// <summary>A body as other things name it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">Its full name.</param>
/// <param name="ShortName">Its name in lists.</param>
public sealed record BodyName(BodyId Id, string Name, string ShortName);
