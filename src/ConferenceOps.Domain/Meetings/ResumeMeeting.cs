using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Resumes a suspended meeting.</summary>
/// <param name="Meeting">The meeting.</param>
[Entitled(Circle.Presiding, "resume a meeting")]
[GenerateSerializer, Immutable]
public sealed record ResumeMeeting(MeetingId Meeting)
    : IMeetingCommand, IActs
{
    /// <inheritdoc/>
    public Decision<MeetingEvent> Decide(Meeting state, Actor by, DateTimeOffset now)
    {
        if (state.Status is not MeetingStatus.Suspended)
            return new Refusal("meeting-not-suspended", "Only a suspended meeting can be resumed.");
        return new MeetingResumed(Meeting);
    }
}
