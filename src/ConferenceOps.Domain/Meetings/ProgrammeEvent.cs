using System.Text.Json.Serialization;
using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Domain.Meetings;

/// <summary>What can happen to a body's programme.</summary>
public abstract record ProgrammeEvent : IEvent;

/// <summary>A meeting was scheduled, in a room that was then called <paramref name="Room"/>; before rooms had an identity the name was all.</summary>
[EventName("programme.meeting-scheduled")]
public sealed record MeetingScheduled(
    MeetingId Meeting, string Title, DateTimeOffset Starts, DateTimeOffset Ends, string Room,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RoomId? RoomId = null) : ProgrammeEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Meeting)];
}


/// <summary>A meeting was moved to another time or room.</summary>
[EventName("programme.meeting-rescheduled")]
public sealed record MeetingRescheduled(
    MeetingId Meeting, DateTimeOffset Starts, DateTimeOffset Ends, string Room,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RoomId? RoomId = null) : ProgrammeEvent;

/// <summary>A meeting will not take place.</summary>
[EventName("programme.meeting-cancelled")]
public sealed record MeetingCancelled(MeetingId Meeting, string Because) : ProgrammeEvent;

/// <summary>A meeting was called to order and took its ordinal.</summary>
[EventName("programme.meeting-called")]
public sealed record MeetingCalled(MeetingId Meeting, int Ordinal) : ProgrammeEvent;
