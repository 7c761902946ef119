using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Domain.Meetings;

/// <summary>What can happen in a meeting.</summary>
public abstract record MeetingEvent : IEvent;

/// <summary>The presiding officer called the meeting to order.</summary>
[EventName("meeting.opened")]
public sealed record MeetingOpened(BodyId Body, MeetingId Meeting, int Ordinal, string Title) : MeetingEvent;

/// <summary>The meeting took up an agenda item.</summary>
[EventName("meeting.item-taken-up")]
public sealed record ItemTakenUp(MeetingId Meeting, ItemUnderConsideration Item) : MeetingEvent;

/// <summary>The meeting was suspended.</summary>
[EventName("meeting.suspended")]
public sealed record MeetingSuspended(MeetingId Meeting, string? Because) : MeetingEvent;

/// <summary>The meeting was resumed.</summary>
[EventName("meeting.resumed")]
public sealed record MeetingResumed(MeetingId Meeting) : MeetingEvent;

/// <summary>The meeting was adjourned: it has risen and will not resume.</summary>
[EventName("meeting.adjourned")]
public sealed record MeetingAdjourned(MeetingId Meeting) : MeetingEvent;
