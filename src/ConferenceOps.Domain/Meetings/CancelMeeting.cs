using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Cancels a meeting that has not been called to order, and frees its entitlement.</summary>
[GenerateSerializer, Immutable]
public sealed record CancelMeeting(MeetingId Meeting, string Because) : ICommand<Programme, ProgrammeEvent>
{
    /// <inheritdoc/>
    public Decision<ProgrammeEvent> Decide(Programme state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("cancel a meeting", "the Secretariat");
        if (state.Find(Meeting) is not { } meeting)
            return Refusal.Unknown("meeting");
        if (meeting.Cancelled)
            return new Refusal("already-cancelled", "This meeting is already cancelled.");
        if (meeting.Ordinal is not null)
            return new Refusal("already-called", "This meeting has been called to order; adjourn it instead.");
        if (Refusal.OfText("reason", Because, 400) is { } because)
            return because;
        return new MeetingCancelled(Meeting, Because.Trim());
    }
}
