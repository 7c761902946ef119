using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>Opens a closed room to meetings again.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Room">The room.</param>
[Entitled(Roles.Secretariat, "open a room again")]
[GenerateSerializer, Immutable]
public sealed record ReopenRoom(ConferenceId Conference, RoomId Room)
    : IConferenceCommand, IActs
{
    /// <inheritdoc/>
    public Decision<ConferenceEvent> Decide(Conference state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Room) is not { } room)
            return Refusal.Unknown("room");
        return room.Closed ? new RoomReopened(Room) : new Refusal("room-not-closed", $"{room.Name} is open to meetings.");
    }
}
