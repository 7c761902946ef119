using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Cancels a meeting that has not been called to order, and frees its entitlement.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Because">The reason, for the record.</param>
/// <param name="Body">The body.</param>
[Entitled(Roles.Secretariat, "cancel a meeting")]
[GenerateSerializer, Immutable]
public sealed record CancelMeeting(MeetingId Meeting, [Text(TextLimits.Reason, "reason")] string Because, [LookedUp] BodyId Body = default)
    : IProgrammeCommand, IActs
{
    /// <inheritdoc/>
    public Decision<ProgrammeEvent> Decide(Programme state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Meeting) is not { } meeting)
            return Refusal.Unknown("meeting");
        if (meeting.Cancelled)
            return new Refusal("already-cancelled", "This meeting is already cancelled.");
        if (meeting.Ordinal is not null)
            return new Refusal("already-called", "This meeting has been called to order; adjourn it instead.");
        return new MeetingCancelled(Meeting, Because);
    }
}
