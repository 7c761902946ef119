using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains;

namespace ConferenceOps.Server.Demo;

/// <summary>What a meeting is for, where it is held and, if it has been held, the agenda item it took up.</summary>
internal sealed record DemoMeeting(string Title, string Room, string? TookUp = null);

/// <summary>The programmes of the two bodies: one meeting for each ordinary slot of the session.</summary>
internal static class DemoProgramme
{
    private const string Council = DemoRooms.Council;
    private const string Room = DemoRooms.Four;

    public static IReadOnlyList<DemoMeeting> PreparatoryCommittee { get; } =
    [
        new("Opening and organizational matters", Room, "3"),
        new("Exchange of views on implementation", Room, "5"),
        new("Implementation of the Programme of Action", Room, "5 (a)"),
        new("Implementation of the International Tracing Instrument", Room, "5 (b)"),
        new("Findings of the regional preparatory meetings", Room, "6"),
        new("Elements for the outcome: technology", Room, "7 (a)"),
        new("Elements for the outcome: cooperation and assistance", Room, "7 (b)"),
        new("Elements for the outcome: women's participation", Room, "7 (c)"),
        new("Arrangements for the Conference", Room, "8"),
        new("Adoption of the report", Room, "10"),
    ];

    public static IReadOnlyList<DemoMeeting> ReviewConference { get; } =
    [
        new("Opening and organizational matters", Council),
        new("General debate", Council),
        new("General debate (continued)", Council),
        new("General debate (continued)", Council),
        new("General debate (concluded): organizations and civil society", Council),
        new("Thematic discussion: national measures and stockpile management", Room),
        new("Thematic discussion: marking, record-keeping and tracing", Room),
        new("Thematic discussion: new developments in technology and design", Room),
        new("Thematic discussion: international cooperation and assistance", Room),
        new("Thematic discussion: women's participation and the gender dimension", Room),
        new("Follow-up until the next Review Conference", Room),
        new("Outcome document: first reading, preamble and sections I and II", Room),
        new("Outcome document: first reading, sections III and IV", Room),
        new("Outcome document: first reading, sections V to VII", Room),
        new("Outcome document: second reading", Room),
        new("Outcome document: second reading (continued)", Room),
        new("Outcome document: outstanding paragraphs", Council),
        new("Adoption of the outcome document and of the report; closure", Council),
    ];

    /// <summary>The ordinary slots of a session: 10 a.m. to 1 p.m. and 3 p.m. to 6 p.m. on each working day.</summary>
    public static IEnumerable<(DateTimeOffset Starts, DateTimeOffset Ends)> Slots(DateOnly first, DateOnly last)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(DemoConference.TimeZone);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            yield return (At(day, 10), At(day, 13));
            yield return (At(day, 15), At(day, 18));
        }

        DateTimeOffset At(DateOnly day, int hour)
        {
            var local = day.ToDateTime(new(hour, 0));
            return new(local, zone.GetUtcOffset(local));
        }
    }

    /// <summary>Schedules the meetings in their slots; their identities, in order.</summary>
    public static async Task<IReadOnlyList<MeetingId>> Schedule(
        CommandRouter commands, BodyId body, IEnumerable<(DateTimeOffset Starts, DateTimeOffset Ends)> slots, IEnumerable<DemoMeeting> meetings)
    {
        var scheduled = new List<MeetingId>();
        foreach (var ((starts, ends), meeting) in slots.Zip(meetings))
        {
            var name = FormattableString.Invariant($"meeting of {body} at {starts:O}");
            var id = new MeetingId(DemoActors.Identity(name));
            await commands.Load(
                DemoActors.Secretariat, $"schedule {name}",
                new ScheduleMeeting(body, id, meeting.Title, starts, ends, DemoRooms.Of(meeting.Room)));
            scheduled.Add(id);
        }

        return scheduled;
    }
}
