using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Resumes a suspended meeting, once nobody else is in session in its room.</summary>
/// <param name="Meeting">The meeting.</param>
[Entitled(Circle.Presiding, "resume a meeting")]
[GenerateSerializer, Immutable]
public sealed record ResumeMeeting(MeetingId Meeting)
    : IMeetingCommand, IActs
{
    /// <summary>The rooms of the conference with the meetings of its bodies.</summary>
    [LookedUp]
    public RoomPlan Rooms { get; init; } = RoomPlan.Empty;

    /// <inheritdoc/>
    public Decision<MeetingEvent> Decide(Meeting state, Actor by, DateTimeOffset now)
    {
        if (state.Status is not MeetingStatus.Suspended)
            return new Refusal("meeting-not-suspended", "Only a suspended meeting can be resumed.");
        if (Rooms.Occupied(Meeting) is { } occupied)
            return occupied;
        return new MeetingResumed(Meeting);
    }
}
