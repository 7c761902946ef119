using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Schedules a meeting of the body. Going beyond the entitlement is not refused: the programme shows it, and the Secretariat decides.</summary>
[GenerateSerializer, Immutable]
public sealed record ScheduleMeeting(MeetingId Meeting, string Title, DateTimeOffset Starts, DateTimeOffset Ends, string Room)
    : ICommand<Programme, ProgrammeEvent>
{
    /// <inheritdoc/>
    public Decision<ProgrammeEvent> Decide(Programme state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("schedule a meeting", "the Secretariat");
        if (state.Find(Meeting) is not null)
            return new Refusal("already-scheduled", "This meeting is already scheduled.");
        if (Refusal.OfText("title", Title, 200) is { } title)
            return title;
        if (Refusal.OfText("room", Room, 80) is { } room)
            return room;
        if (state.Clash(Meeting, Starts, Ends, Room) is { } clash)
            return clash;
        return new MeetingScheduled(Meeting, Title.Trim(), Starts, Ends, Room.Trim());
    }
}
