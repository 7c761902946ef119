using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Cancels a meeting that has not been called to order, and frees its entitlement.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="SeenVersion">The version of the body's programme that the sender saw.</param>
/// <param name="Because">The reason, for the record.</param>
/// <param name="Body">The body.</param>
[Entitled(Roles.Secretariat, "cancel a meeting")]
[GenerateSerializer, Immutable]
public sealed record CancelMeeting(
    MeetingId Meeting, int SeenVersion, [Text(TextLimits.Reason, "reason")] string Because, [LookedUp] BodyId Body = default)
    : IProgrammeCommand, IChanges<Programme, ProgrammeEvent>
{
    /// <summary>The conference to which the body belongs.</summary>
    [LookedUp]
    public Conference? Conference { get; init; }

    bool IChanges<Programme, ProgrammeEvent>.Replaces(ProgrammeEvent happened) => happened is MeetingRescheduled e && e.Meeting == Meeting;

    IEnumerable<Standing> IChanges<Programme, ProgrammeEvent>.Standing(Programme state) => state.Find(Meeting)?.Standing(Conference) ?? [];

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
