using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Gives a meeting its ordinal as it is called to order; asked again, it changes nothing, so that an opening cut short can be repeated.</summary>
[GenerateSerializer, Immutable]
public sealed record CallMeeting(MeetingId Meeting) : ICommand<Programme, ProgrammeEvent>
{
    /// <inheritdoc/>
    public Decision<ProgrammeEvent> Decide(Programme state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("open a meeting", "the Chair and the bureau");
        if (state.Find(Meeting) is not { } meeting)
            return Refusal.Unknown("meeting");
        if (meeting.Cancelled)
            return new Refusal("meeting-cancelled", "This meeting was cancelled. Ask the Secretariat to schedule another.");
        if (meeting.Ordinal is not null)
            return Decision<ProgrammeEvent>.Unchanged;
        return new MeetingCalled(Meeting, state.Called + 1);
    }
}
