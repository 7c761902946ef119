using System.Collections.Immutable;
using System.Diagnostics;
using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>The programme of one body: every meeting planned for it, and the ordinals taken so far.</summary>
/// <param name="Meetings">All meetings ever scheduled, in the order in which they were scheduled.</param>
/// <param name="Called">How many meetings have been called to order: the last ordinal taken.</param>
[GenerateSerializer, Immutable]
public sealed record Programme(ImmutableArray<PlannedMeeting> Meetings, int Called) : IAggregate<Programme, ProgrammeEvent>
{
    /// <inheritdoc/>
    public static string Kind => "programme";

    /// <inheritdoc/>
    public static Audience Followers => Audience.Public;

    /// <inheritdoc/>
    public static int Shape => 2;

    /// <inheritdoc/>
    public static Programme Initial { get; } = new([], 0);

    /// <summary>The meeting with this identity, or null.</summary>
    public PlannedMeeting? Find(MeetingId meeting) => Meetings.FirstOrDefault(candidate => candidate.Id == meeting);

    /// <inheritdoc/>
    public string? NameOf(Guid? part) => part is { } meeting ? Find(new(meeting))?.Title : null;

    /// <inheritdoc/>
    public Programme Evolve(ProgrammeEvent happened) => happened switch
    {
        MeetingScheduled e => this with { Meetings = Meetings.Add(new(e.Meeting, e.Title, e.Starts, e.Ends, e.Room, null, false, e.RoomId)) },
        MeetingRescheduled e => Change(e.Meeting, meeting => meeting with { Starts = e.Starts, Ends = e.Ends, Room = e.Room, RoomId = e.RoomId }),
        MeetingCancelled e => Change(e.Meeting, meeting => meeting with { Cancelled = true }),
        MeetingCalled e => Change(e.Meeting, meeting => meeting with { Ordinal = e.Ordinal }) with { Called = e.Ordinal },
        _ => throw new UnreachableException(),
    };

    private Programme Change(MeetingId id, Func<PlannedMeeting, PlannedMeeting> change)
    {
        var meeting = Find(id)!;
        return this with { Meetings = Meetings.Replace(meeting, change(meeting)) };
    }
}

/// <summary>A meeting as its body's programme knows it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Title">What it is for, as in "General debate".</param>
/// <param name="Starts">When it is planned to begin.</param>
/// <param name="Ends">When it is planned to rise.</param>
/// <param name="Room">What the room was called when the meeting was planned.</param>
/// <param name="Ordinal">Its number among the body's meetings, taken when it opens ("12th meeting"); null before.</param>
/// <param name="Cancelled">True if it will not take place; its entitlement is free again.</param>
/// <param name="RoomId">The room; null if the meeting was planned before rooms had an identity.</param>
[GenerateSerializer, Immutable]
public sealed record PlannedMeeting(
    MeetingId Id, string Title, DateTimeOffset Starts, DateTimeOffset Ends, string Room, int? Ordinal, bool Cancelled, RoomId? RoomId = null)
{
    /// <summary>When and where it is planned, by the clocks of the place where the conference meets.</summary>
    internal ImmutableArray<Standing> Standing(Conference? conference)
    {
        return [new("start", InWords(Starts)), new("end", InWords(Ends)), new("room", Room)];

        string InWords(DateTimeOffset moment)
        {
            var local = conference is null ? moment : TimeZoneInfo.ConvertTime(moment, PlaceZone.Of(conference.TimeZone));
            return Refusal.Words($"{local:d MMMM yyyy, HH:mm} (UTC{local:zzz})");
        }
    }
}
