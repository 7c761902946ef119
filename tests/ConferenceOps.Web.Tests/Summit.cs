using System.Text.Json;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Tests;

/// <summary>A small conference in New York, and what happens in it as the live hub tells it.</summary>
internal static class Summit
{
    public static readonly Guid Conference = Id(1);
    public static readonly Guid Review = Id(2);
    public static readonly Guid Preparation = Id(3);
    public static readonly Guid Kenya = Id(40);
    public static readonly BodyName ReviewName = new(Review, "Review Conference", "Review");

    public static Guid Id(int number) => Guid.Parse($"00000000-0000-7000-8000-{number:d12}");

    public static Delegation OfKenya(params IReadOnlyList<Member> members) =>
        new(Kenya, 3, DelegationKind.State, "KEN", "Kenya", RegionalGroup.African, members);

    public static Body Body(Programme? programme = null, Client.Agenda? agenda = null) =>
        new(Review, "Review Conference", "Review", new(2024, 6, 18), new(2024, 6, 28), 20, [], programme, agenda);

    public static Conference The(Programme? programme = null) => new(
        Conference, 4, "The Fourth Review Conference", "Fourth Review", "America/New_York",
        [Body(programme), new(Preparation, "Preparatory Committee", "Preparation", new(2024, 2, 12), new(2024, 2, 16), 10, [], programme is null ? null : Programme(), null)]);

    /// <summary>The site as someone of some roles sees it; of none, as everyone does.</summary>
    public static Site For(params Role[] roles) => new(new(roles.Length > 0, "A reader", roles, null), The());

    /// <summary>The site as a delegate of Kenya sees it.</summary>
    public static Site ForKenya() => new(new(true, "Amina Otieno", [Role.Delegate], OfKenya()), The());

    public static Programme Programme(params IReadOnlyList<Meeting> meetings) =>
        new(5, meetings.Count, meetings.Count(meeting => meeting.Ordinal is not null), 20 - meetings.Count, meetings);

    /// <summary>A meeting on a day of June 2024 that begins at an hour of New York's clocks and lasts three.</summary>
    public static Meeting Meeting(int id, int day = 18, int hour = 10, MeetingStatus status = MeetingStatus.Planned, int? ordinal = null, string? item = null)
    {
        var starts = new DateTimeOffset(2024, 6, day, hour, 0, 0, TimeSpan.FromHours(-4));
        return new(
            Id(id), ordinal is null ? 0 : 2, ReviewName, $"Debate {id}", starts, starts.AddHours(3), "Room 4", status, ordinal,
            item is null ? null : new(Id(60), item, "Tracing"), ordinal is null ? null : starts, null);
    }

    public static Client.Agenda Agenda(bool adopted = false) => new(6, adopted, [
        new(Id(60), "1", null, "Opening"), new(Id(61), "2", null, "Implementation"), new(Id(62), "2 (a)", Id(61), "Tracing")]);

    public static Change Told(string stream, int version, IEvent happened, string? by = "The Chair") => new(
        stream, version, new(2024, 6, 20, 14, 5, 0, TimeSpan.Zero), by, EventNames.Of(happened.GetType()),
        JsonSerializer.SerializeToElement(happened.Published, EventJson.Options));

    /// <summary>A version whose content the reader may not see.</summary>
    public static Change EmptyTick(string stream, int version) => new(stream, version, default, null, null, null);
}
