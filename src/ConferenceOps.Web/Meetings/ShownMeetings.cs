using System.Collections.Immutable;
using ConferenceOps.Client;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;

namespace ConferenceOps.Web.Meetings;

/// <summary>The meetings that a page shows, after something happened to one of them.</summary>
internal static class ShownMeetings
{
    /// <summary>In order of their start; null if it happened to none of them: a new one is fetched.</summary>
    public static ImmutableArray<MeetingView>? After(this ImmutableArray<MeetingView> meetings, Change change)
    {
        var concerned = change.Happened is ProgrammeEvent planned
            ? meetings.FirstOrDefault(meeting => meeting.Id == MeetingView.MeetingOf(planned))
            : meetings.FirstOrDefault(meeting => change.Stream == $"meeting/{meeting.Id}");
        var after = change.Happened switch
        {
            ProgrammeEvent happened => concerned?.After(happened),
            MeetingEvent happened => concerned?.After(happened, change.Version),
            _ => null,
        };
        return after is null ? null : [.. meetings.Replace(concerned!, after).OrderBy(meeting => meeting.Starts)];
    }

    /// <summary>The meetings after something happened to the agenda of a body; null if they must be fetched.</summary>
    public static ImmutableArray<MeetingView>? After(this ImmutableArray<MeetingView> meetings, AgendaEvent happened, BodyId body)
    {
        var after = meetings.Select(meeting => meeting.Body.Id == body ? meeting.After(happened) : meeting).ToList();
        return after.Contains(null) ? null : [.. after.OfType<MeetingView>()];
    }

    /// <summary>The programme that has them; null if it must be fetched.</summary>
    public static ProgrammeView? After(this ProgrammeView programme, Change change)
    {
        if (programme.Meetings.After(change) is not { } meetings)
            return null;
        var planned = meetings.Count(meeting => meeting.Status is not MeetingStatus.Cancelled);
        return programme with
        {
            Version = change.Happened is ProgrammeEvent ? change.Version : programme.Version,
            Planned = planned,
            Held = meetings.Count(meeting => meeting.Ordinal is not null),
            Left = programme.Left + programme.Planned - planned,
            Meetings = meetings,
        };
    }
}
