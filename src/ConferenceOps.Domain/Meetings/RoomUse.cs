using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>A meeting and the room that it has, or is to have.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Body">The short name of the body that meets.</param>
/// <param name="Title">What it is for.</param>
/// <param name="RoomId">The room; null for a meeting that was planned before rooms had an identity.</param>
/// <param name="Room">The room's name when it was planned.</param>
/// <param name="Starts">When it is planned to begin.</param>
/// <param name="Ends">When it is planned to rise.</param>
/// <param name="Status">Where it is in its life.</param>
[GenerateSerializer, Immutable]
public sealed record RoomUse(
    MeetingId Meeting, string Body, string Title, RoomId? RoomId, string Room, DateTimeOffset Starts, DateTimeOffset Ends, MeetingStatus Status)
{
    /// <summary>True until it has risen or is cancelled: a meeting that adjourns early frees its room.</summary>
    public bool NeedsRoom => Status is not (MeetingStatus.Adjourned or MeetingStatus.Cancelled);

    /// <summary>True if it is in session beyond the hours for which it was planned.</summary>
    public bool HasOverrun(DateTimeOffset now) => Status is MeetingStatus.Open && Ends <= now;

    /// <summary>Whether these hours touch those for which it was planned.</summary>
    public bool IsPlannedFor(DateTimeOffset starts, DateTimeOffset ends) => Starts < ends && starts < Ends;

    /// <summary>Whether no other meeting can have the room at these hours: they are its own, or it has overrun into them.</summary>
    public bool Excludes(DateTimeOffset starts, DateTimeOffset ends, DateTimeOffset now) =>
        NeedsRoom && (IsPlannedFor(starts, ends) || (HasOverrun(now) && starts <= now && now < ends));
}
