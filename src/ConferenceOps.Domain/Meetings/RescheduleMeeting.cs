using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Moves a meeting that has not been called to order to another time or room.</summary>
[GenerateSerializer, Immutable]
public sealed record RescheduleMeeting(MeetingId Meeting, DateTimeOffset Starts, DateTimeOffset Ends, string Room)
    : ICommand<Programme, ProgrammeEvent>
{
    /// <inheritdoc/>
    public Decision<ProgrammeEvent> Decide(Programme state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("reschedule a meeting", "the Secretariat");
        if (state.Find(Meeting) is not { Cancelled: false } meeting)
            return Refusal.Unknown("meeting");
        if (meeting.Ordinal is not null)
            return new Refusal("already-called", "This meeting has been called to order; it can no longer be moved.");
        if (Refusal.OfText("room", Room, 80) is { } room)
            return room;
        if (state.Clash(Meeting, Starts, Ends, Room) is { } clash)
            return clash;
        return new MeetingRescheduled(Meeting, Starts, Ends, Room.Trim());
    }
}
