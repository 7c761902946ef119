using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Resumes a suspended meeting.</summary>
[GenerateSerializer, Immutable]
public sealed record ResumeMeeting(MeetingId Meeting) : ICommand<Meeting, MeetingEvent>
{
    /// <inheritdoc/>
    public Decision<MeetingEvent> Decide(Meeting state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("resume a meeting", "the Chair and the bureau");
        if (state.Status is not MeetingStatus.Suspended)
            return new Refusal("meeting-not-suspended", "Only a suspended meeting can be resumed.");
        return new MeetingResumed(Meeting);
    }
}
