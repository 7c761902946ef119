using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>Closes a room to further meetings, once none is in it or planned there. It can be opened again.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Room">The room.</param>
/// <param name="SeenVersion">The version of the conference that the sender saw.</param>
[Entitled(Roles.Secretariat, "close a room")]
[GenerateSerializer, Immutable]
public sealed record CloseRoom(ConferenceId Conference, RoomId Room, int SeenVersion)
    : IConferenceCommand, IChanges<Conference, ConferenceEvent>
{
    /// <summary>The rooms of the conference with the meetings of its bodies.</summary>
    [LookedUp]
    public RoomPlan Rooms { get; init; } = RoomPlan.Empty;

    bool IChanges<Conference, ConferenceEvent>.Replaces(ConferenceEvent happened) => happened is RoomChanged e && e.Room == Room;

    IEnumerable<Standing> IChanges<Conference, ConferenceEvent>.Standing(Conference state) => state.Find(Room)?.Standing() ?? [];

    /// <inheritdoc/>
    public Decision<ConferenceEvent> Decide(Conference state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Room) is not { } room)
            return Refusal.Unknown("room");
        if (room.Closed)
            return new Refusal("already-closed", $"{room.Name} is closed already.");
        if (Rooms.In(room).FirstOrDefault() is { } use)
            return new Refusal("room-in-use", $"\"{use.Title}\" ({use.Body}) has {room.Name} or is planned there. Move or cancel what is planned there first.");
        return new RoomClosed(Room);
    }
}
