using System.Text.Json;
using ConferenceOps.Client;

namespace ConferenceOps.Web.Meetings;

/// <summary>What a change that arrives makes of the meetings that are shown.</summary>
internal static class MeetingChange
{
    /// <summary>The meeting after something happened to it, or null if the change does not tell.</summary>
    public static Meeting? After(this Meeting meeting, Change change) => change.Data is not { } data ? null : change.Kind switch
    {
        "meeting.opened" => meeting with
        {
            Version = change.Version,
            Status = MeetingStatus.Open,
            Ordinal = data.GetProperty("ordinal").GetInt32(),
            OpenedAt = change.At,
        },
        "meeting.item-taken-up" => meeting with { Version = change.Version, Item = ItemIn(data.GetProperty("item")) },
        "meeting.suspended" => meeting with { Version = change.Version, Status = MeetingStatus.Suspended },
        "meeting.resumed" => meeting with { Version = change.Version, Status = MeetingStatus.Open },
        "meeting.adjourned" => meeting with { Version = change.Version, Status = MeetingStatus.Adjourned, Item = null, AdjournedAt = change.At },
        "programme.meeting-called" => meeting with { Ordinal = data.GetProperty("ordinal").GetInt32() },
        "programme.meeting-rescheduled" => meeting with
        {
            Starts = data.GetProperty("starts").GetDateTimeOffset(),
            Ends = data.GetProperty("ends").GetDateTimeOffset(),
            Room = data.GetProperty("room").GetString()!,
        },
        "programme.meeting-cancelled" => meeting with { Status = MeetingStatus.Cancelled },
        _ => null,
    };

    /// <summary>The meetings, in order of their start, after something happened to one of them; null if it is none of them.</summary>
    public static IReadOnlyList<Meeting>? After(this IReadOnlyList<Meeting> meetings, Change change) =>
        MeetingOf(change) is { } id && meetings.FirstOrDefault(meeting => meeting.Id == id) is { } before && before.After(change) is { } after
            ? [.. meetings.Select(meeting => meeting == before ? after : meeting).OrderBy(meeting => meeting.Starts)]
            : null;

    /// <summary>The programme after something happened to one of its meetings; null if it is none of them.</summary>
    public static Programme? After(this Programme programme, Change change)
    {
        if (programme.Meetings.After(change) is not { } meetings)
            return null;
        var planned = meetings.Count(meeting => meeting.Status is not MeetingStatus.Cancelled);
        return programme with
        {
            Version = IsOfProgramme(change) ? change.Version : programme.Version,
            Planned = planned,
            Held = meetings.Count(meeting => meeting.Ordinal is not null),
            Left = programme.Left + programme.Planned - planned,
            Meetings = meetings,
        };
    }

    /// <summary>Whether this happened to a programme and not in a meeting.</summary>
    public static bool IsOfProgramme(Change change) => change.Stream.StartsWith("programme/", StringComparison.Ordinal);

    /// <summary>The meeting it happened to.</summary>
    public static Guid? MeetingOf(Change change) => change.Data is { } data && data.TryGetProperty("meeting", out var meeting) ? meeting.GetGuid() : null;

    private static ItemUnderConsideration ItemIn(JsonElement item) =>
        new(item.GetProperty("id").GetGuid(), item.GetProperty("number").GetString()!, item.GetProperty("title").GetString()!);
}
