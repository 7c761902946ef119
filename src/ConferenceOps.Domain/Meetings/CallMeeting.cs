using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Gives a meeting its ordinal as it is called to order; asked again, it changes nothing, so that an opening cut short can be repeated.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Body">The body.</param>
[Entitled(Circle.Presiding, "open a meeting")]
[GenerateSerializer, Immutable]
public sealed record CallMeeting(MeetingId Meeting, [LookedUp] BodyId Body = default)
    : IProgrammeCommand, IActs, IInternal
{
    /// <inheritdoc/>
    public Decision<ProgrammeEvent> Decide(Programme state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Meeting) is not { } meeting)
            return Refusal.Unknown("meeting");
        if (meeting.Cancelled)
            return new Refusal("meeting-cancelled", "This meeting was cancelled. Ask the Secretariat to schedule another.");
        if (meeting.Ordinal is not null)
            return Decision<ProgrammeEvent>.Unchanged;
        return new MeetingCalled(Meeting, state.Called + 1);
    }
}
