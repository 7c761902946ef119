using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Moves a meeting that has not been called to order to another time or room.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="SeenVersion">The version of the body's programme that the sender saw.</param>
/// <param name="Starts">When it is to begin.</param>
/// <param name="Ends">When it is to rise.</param>
/// <param name="Room">Where.</param>
/// <param name="Body">The body.</param>
[Entitled(Roles.Secretariat, "reschedule a meeting")]
[GenerateSerializer, Immutable]
public sealed record RescheduleMeeting(
    MeetingId Meeting, int SeenVersion, DateTimeOffset Starts, DateTimeOffset Ends, RoomId Room, [LookedUp] BodyId Body = default)
    : IPlansMeeting, IChanges<Programme, ProgrammeEvent>
{
    /// <inheritdoc/>
    [LookedUp]
    public Conference? Conference { get; init; }

    /// <inheritdoc/>
    [LookedUp]
    public RoomPlan Rooms { get; init; } = RoomPlan.Empty;

    bool IChanges<Programme, ProgrammeEvent>.Replaces(ProgrammeEvent happened) => happened is MeetingRescheduled e && e.Meeting == Meeting;

    IEnumerable<Standing> IChanges<Programme, ProgrammeEvent>.Standing(Programme state) => state.Find(Meeting)?.Standing(Conference) ?? [];

    /// <inheritdoc/>
    public Decision<ProgrammeEvent> Decide(Programme state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Meeting) is not { Cancelled: false } meeting)
            return Refusal.Unknown("meeting");
        if (meeting.Ordinal is not null)
            return new Refusal("already-called", "This meeting has been called to order; it can no longer be moved.");
        if (this.Refuse(now) is { } refused)
            return refused;
        return new MeetingRescheduled(Meeting, Starts, Ends, Conference!.Find(Room)!.Name, Room);
    }
}
