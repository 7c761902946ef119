using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Schedules a meeting of the body. Going beyond the entitlement is not refused: the programme shows it, and the Secretariat decides.</summary>
/// <param name="Body">The body.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Title">The title.</param>
/// <param name="Starts">When it is to begin.</param>
/// <param name="Ends">When it is to rise.</param>
/// <param name="Room">Where.</param>
[Entitled(Roles.Secretariat, "schedule a meeting")]
[GenerateSerializer, Immutable]
public sealed record ScheduleMeeting(
    BodyId Body, MeetingId Meeting, [Text(TextLimits.MeetingTitle)] string Title,
    DateTimeOffset Starts, DateTimeOffset Ends, RoomId Room)
    : IPlansMeeting, ICreates<MeetingId>
{
    /// <inheritdoc/>
    [LookedUp]
    public Conference? Conference { get; init; }

    /// <inheritdoc/>
    [LookedUp]
    public RoomPlan Rooms { get; init; } = RoomPlan.Empty;

    MeetingId ICreates<MeetingId>.Made => Meeting;

    /// <inheritdoc/>
    public Decision<ProgrammeEvent> Decide(Programme state, Actor by, DateTimeOffset now)
    {
        if (this.Refuse(now) is { } refused)
            return refused;
        return new MeetingScheduled(Meeting, Title, Starts, Ends, Conference!.Find(Room)!.Name, Room);
    }
}
