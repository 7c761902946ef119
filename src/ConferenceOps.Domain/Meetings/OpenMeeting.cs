using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Opens a meeting under the ordinal its body's programme gave it.</summary>
[GenerateSerializer, Immutable]
public sealed record OpenMeeting(BodyId Body, MeetingId Meeting, int Ordinal, string Title) : ICommand<Meeting, MeetingEvent>
{
    /// <inheritdoc/>
    public Decision<MeetingEvent> Decide(Meeting state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("open a meeting", "the Chair and the bureau");
        return state.Status switch
        {
            MeetingStatus.Planned => new MeetingOpened(Body, Meeting, Ordinal, Title),
            MeetingStatus.Suspended => new Refusal("meeting-suspended", "The meeting is suspended. Resume it instead."),
            MeetingStatus.Adjourned => new Refusal("meeting-adjourned", "The meeting is adjourned and cannot be opened again."),
            _ => new Refusal("meeting-already-open", "The meeting is already open."),
        };
    }
}
