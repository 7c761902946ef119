using System.Text.Json;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Tests;

/// <summary>A small conference in New York, and what happens in it as the live hub tells it.</summary>
internal static class Summit
{
    public static readonly ConferenceId Conference = new(Id(1));
    public static readonly BodyId Review = new(Id(2));
    public static readonly BodyId Preparation = new(Id(3));
    public static readonly DelegationId Kenya = new(Id(40));
    public static readonly BodyName ReviewName = new(Review, "Review Conference", "Review");

    public static readonly LocalClock Clock = LocalClock.Of(PlaceZone.Of("America/New_York"), 2023, 2025);

    public static readonly RoomId Hall = new(Id(80));
    public static readonly RoomId Annex = new(Id(81));
    public static readonly RoomId OldHall = new(Id(82));

    public static Guid Id(int number) => Guid.Parse($"00000000-0000-7000-8000-{number:d12}");

    public static DelegationView OfKenya() => new(Kenya, 3, DelegationKind.State, "KEN", "Kenya", RegionalGroup.African);

    public static BodyView Body(ProgrammeView? programme = null, AgendaView? agenda = null) =>
        new(Review, "Review Conference", "Review", new(2024, 6, 18), new(2024, 6, 28), 20, [], programme, agenda);

    public static ConferenceView The(ProgrammeView? programme = null, AgendaView? agenda = null) => new(
        Conference, 4, "The Fourth Review Conference", "Fourth Review", "America/New_York", Clock,
        [
            Body(programme, agenda),
            new(Preparation, "Preparatory Committee", "Preparation", new(2024, 2, 12), new(2024, 2, 16), 10, [], programme is null ? null : Programme(),
                agenda is null ? null : new(0, false, [])),
        ],
        [
            new(Hall, "Room 4", 410, [.. Enum.GetValues<DraftLanguage>()], false, []), new(Annex, "Annex", 60, [], false, []),
            new(OldHall, "Old hall", 100, [], true, []),
        ]);

    /// <summary>The site as someone of some roles sees it; of none, as everyone does.</summary>
    public static Site For(params Roles[] roles) => new(new(roles.Length > 0, "A reader", [.. roles], null), The());

    /// <summary>The site as a delegate of Kenya sees it.</summary>
    public static Site ForKenya() => new(new(true, "Amina Otieno", [Roles.Delegate], OfKenya()), The());

    public static ProgrammeView Programme(params IReadOnlyList<MeetingView> meetings) =>
        new(5, meetings.Count, meetings.Count(meeting => meeting.Ordinal is not null), 20 - meetings.Count, [.. meetings]);

    /// <summary>A meeting on a day of June 2024 that begins at an hour of New York's clocks and lasts three.</summary>
    public static MeetingView Meeting(
        int id, int day = 18, int hour = 10, MeetingStatus status = MeetingStatus.Planned, int? ordinal = null, string? item = null)
    {
        var starts = new DateTimeOffset(2024, 6, day, hour, 0, 0, TimeSpan.FromHours(-4));
        return new(
            new(Id(id)), ordinal is null ? 0 : 2, ReviewName, $"Debate {id}", starts, starts.AddHours(3), "Room 4", status, ordinal,
            item is null ? null : new(new(Id(60)), item, "Tracing"), Hall);
    }

    public static AgendaView Agenda(bool adopted = false) => new(6, adopted, [
        new(new(Id(64)), "1", null, "Opening"), new(new(Id(61)), "2", null, "Implementation"), new(new(Id(62)), "2 (a)", new(Id(61)), "Tracing")]);

    /// <summary>A speakers list as it is answered: those who wait and those who were heard on pages.</summary>
    public static object? Answered(SpeakersListView? list) => list is null ? null : new
    {
        list.Id,
        list.Version,
        list.Now,
        list.State.Body,
        list.State.Status,
        list.State.Number,
        list.State.Title,
        list.State.Limits,
        list.State.Floor,
        waiting = new { nodes = list.State.Waiting.Select(inscription => new { inscription }) },
        heard = new { nodes = list.State.Heard },
        list.State.Points,
    };

    public static Change Told(string stream, int version, IEvent happened, string? by = "The Chair") => new(
        stream, version, new(2024, 6, 20, 14, 5, 0, TimeSpan.Zero), by, EventNames.Of(happened.GetType()),
        JsonSerializer.SerializeToElement(happened.Published, EventJson.Options));

    /// <summary>A version whose content the reader may not see.</summary>
    public static Change EmptyTick(string stream, int version) => new(stream, version, default, null, null, null);
}
