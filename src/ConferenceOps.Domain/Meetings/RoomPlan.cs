using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Text;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>The rooms of a conference, and the meetings of all its bodies that have one of them or are to have it.</summary>
/// <param name="Rooms">The rooms.</param>
/// <param name="Uses">The meetings.</param>
[GenerateSerializer, Immutable]
public sealed record RoomPlan(ImmutableArray<Room> Rooms, ImmutableArray<RoomUse> Uses)
{
    /// <summary>Neither rooms nor meetings.</summary>
    public static RoomPlan Empty { get; } = new([], []);

    /// <summary>The meetings that have the room, or are to have it.</summary>
    public IEnumerable<RoomUse> In(Room room) => Uses.Where(use => use.NeedsRoom && Room.Of(Rooms, use.RoomId, use.Room)?.Id == room.Id);

    /// <summary>The meeting for which no other can have the room at these hours; null if it is free.</summary>
    public RoomUse? Taken(Room room, MeetingId self, DateTimeOffset starts, DateTimeOffset ends, DateTimeOffset now) =>
        In(room).FirstOrDefault(use => use.Meeting != self && use.Excludes(starts, ends, now));

    /// <summary>Why a meeting cannot have this room at these hours, or null if it can.</summary>
    internal Refusal? Refuse(MeetingId self, RoomId id, DateTimeOffset starts, DateTimeOffset ends, DateTimeOffset now)
    {
        if (Room.Of(Rooms, id, "") is not { } room)
            return Refusal.Unknown("room");
        if (room.Closed)
            return new("room-closed", $"{room.Name} is closed to meetings. Choose another room.");
        return Taken(room, self, starts, ends, now) switch
        {
            null => null,
            { } use when !use.IsPlannedFor(starts, ends) => new(
                "room-occupied", $"{room.Name} is still in use: \"{use.Title}\" ({use.Body}) has overrun and not risen. Choose another room or a later time."),
            { } use => new("room-taken", $"{room.Name} is taken by \"{use.Title}\" ({use.Body}) at that time. Choose another room or time."),
        };
    }

    /// <summary>Why a meeting cannot be in session now, or null if nobody else is in its room.</summary>
    internal Refusal? Occupied(MeetingId self)
    {
        if (Uses.FirstOrDefault(use => use.Meeting == self) is not { } own)
            return null;
        var other = Uses.FirstOrDefault(use => use.Meeting != self && use.Status is MeetingStatus.Open && Place(use) == Place(own));
        var room = Room.Of(Rooms, own.RoomId, own.Room)?.Name ?? own.Room;
        return other is null ? null : new(
            "room-occupied",
            $"{room} is still in use by \"{other.Title}\" ({other.Body}). It adjourns or is suspended first, or a meeting not yet opened is moved elsewhere.");
    }

    // A text that no room bears is a place of its own, however it is written.
    private string Place(RoomUse use) => Room.Of(Rooms, use.RoomId, use.Room) is { } room ? $"{room.Id}" : Skeleton.Of(use.Room);
}
