using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using static ConferenceOps.Domain.Tests.People;
using Opening = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Meetings.Meeting, ConferenceOps.Domain.Meetings.MeetingEvent>;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Meetings.Programme, ConferenceOps.Domain.Meetings.ProgrammeEvent>;

namespace ConferenceOps.Domain.Tests.Meetings;

/// <summary>A room has one meeting at a time, whichever body holds it and however its name was once written.</summary>
public sealed class RoomRules
{
    private static readonly BodyId Committee = new(Id(90));
    private static readonly RoomId Hall = new(Id(5));
    private static readonly RoomId Annex = new(Id(6));
    private static readonly MeetingId Own = new(Id(1));
    private static readonly MeetingId Other = new(Id(2));
    private static readonly DateTimeOffset Ten = new(2024, 6, 18, 14, 0, 0, TimeSpan.Zero);
    private static readonly ImmutableArray<Room> Rooms =
        [new(Hall, "Hall 1", 410, [], false, ["Trusteeship Chamber"]), new(Annex, "Annex", 60, [], true, [])];

    [Fact]
    public void A_meeting_of_another_body_has_the_room_to_itself() => Refused("room-taken", Use(Ten.AddHours(2)));

    [Theory]
    [InlineData("Hall 1")]
    [InlineData("hall 1")]
    [InlineData("  Hall  1 ")]
    [InlineData("Hall\u00a01")]
    [InlineData("ＨＡＬＬ １")]
    [InlineData("Trusteeship chamber")]
    public void So_has_one_whose_room_was_written_as_a_text(string written) =>
        Refused("room-taken", Use(Ten) with { RoomId = null, Room = written });

    [Fact]
    public void Meetings_follow_each_other_without_a_gap_and_run_beside_each_other_elsewhere()
    {
        Accepted(Use(Ten.AddHours(3)));
        Accepted(Use(Ten.AddHours(-3)));
        Accepted(Use(Ten) with { RoomId = Annex });
        Accepted(Use(Ten) with { RoomId = null, Room = "Hall 2" });
    }

    [Fact]
    public void A_meeting_may_be_moved_within_its_own_time() => Accepted(Use(Ten) with { Meeting = Own });

    [Theory]
    [InlineData(MeetingStatus.Adjourned)]
    [InlineData(MeetingStatus.Cancelled)]
    public void A_meeting_that_has_risen_early_or_was_cancelled_frees_its_room(MeetingStatus status) => Accepted(Use(Ten) with { Status = status });

    [Theory]
    [InlineData(MeetingStatus.Open)]
    [InlineData(MeetingStatus.Suspended)]
    public void One_that_goes_on_or_will_be_resumed_does_not(MeetingStatus status) => Refused("room-taken", Use(Ten) with { Status = status });

    [Fact]
    public void One_that_overruns_keeps_its_room_as_long_as_it_is_in_session()
    {
        var overrun = Use(Now.AddHours(-4)) with { Status = MeetingStatus.Open };
        Rule.Given().When(Schedule(Hall, Now.AddMinutes(-10), overrun), Secretary).ThenRefused("room-occupied");
        Rule.Given().When(Schedule(Hall, Now.AddHours(1), overrun), Secretary).Then<MeetingScheduled>();
        Rule.Given().When(Schedule(Hall, Now.AddMinutes(-10), overrun with { Status = MeetingStatus.Suspended }), Secretary).Then<MeetingScheduled>();
    }

    [Fact]
    public void The_next_meeting_opens_once_the_room_is_left()
    {
        var own = Use(Ten) with { Meeting = Own };
        var inSession = Use(Ten.AddHours(-3)) with { RoomId = null, Room = "hall 1", Status = MeetingStatus.Open };
        var opening = new OpenMeeting(Own, Committee) { Called = (2, "Debate"), Rooms = new(Rooms, [own, inSession]) };
        Opening.Given().When(opening, Chair).ThenRefused("room-occupied");
        Opening.Given().When(opening with { Rooms = new(Rooms, [own, inSession with { Status = MeetingStatus.Suspended }]) }, Chair)
            .Then(new MeetingOpened(Committee, Own, 2, "Debate"));
        MeetingEvent[] suspended = [new MeetingOpened(Committee, Own, 2, "Debate"), new MeetingSuspended(Own, null)];
        Opening.Given(suspended).When(new ResumeMeeting(Own) { Rooms = new(Rooms, [own, inSession]) }, Chair).ThenRefused("room-occupied");
        Opening.Given(suspended).When(new ResumeMeeting(Own) { Rooms = new(Rooms, [own]) }, Chair).Then(new MeetingResumed(Own));
    }

    [Fact]
    public void Rooms_that_no_room_of_the_conference_bears_are_told_apart_by_how_they_look()
    {
        var own = Use(Ten) with { Meeting = Own, RoomId = null, Room = "Kathmandu" };
        var inSession = Use(Ten) with { RoomId = null, Room = " kathmandu", Status = MeetingStatus.Open };
        Opening.Given().When(new OpenMeeting(Own, Committee) { Rooms = new(Rooms, [own, inSession]) }, Chair).ThenRefused("room-occupied");
        Opening.Given().When(new OpenMeeting(Own, Committee) { Rooms = new(Rooms, [own, inSession with { Room = "Lomé" }]) }, Chair).Then<MeetingOpened>();
    }

    [Fact]
    public void A_room_is_one_of_the_conference_and_open()
    {
        Rule.Given().When(Schedule(new(Id(7)), Ten), Secretary).ThenRefused("unknown-room");
        Rule.Given().When(Schedule(Annex, Ten), Secretary).ThenRefused("room-closed");
    }

    [Theory]
    [InlineData(1924, 6, 20, false)]
    [InlineData(2023, 6, 20, false)]
    [InlineData(2023, 12, 17, false)]
    [InlineData(2023, 12, 18, true)]
    [InlineData(2024, 12, 28, true)]
    [InlineData(2024, 12, 29, false)]
    [InlineData(2025, 6, 20, false)]
    [InlineData(3024, 6, 20, false)]
    public void A_meeting_is_held_within_its_bodys_session_or_half_a_year_around_it(int year, int month, int day, bool held)
    {
        var rule = Rule.Given().When(Schedule(Hall, new(year, month, day, 14, 0, 0, TimeSpan.Zero)), Secretary);
        if (held)
            rule.Then<MeetingScheduled>();
        else
            rule.ThenRefused("outside-session");
    }

    private static void Refused(string reason, RoomUse other)
    {
        Rule.Given().When(Schedule(Hall, Ten, other), Secretary).ThenRefused(reason);
        Rule.Given(Planned).When(Move(other), Secretary).ThenRefused(reason);
    }

    private static void Accepted(RoomUse other)
    {
        Rule.Given().When(Schedule(Hall, Ten, other), Secretary).Then(new MeetingScheduled(Own, "Debate", Ten, Ten.AddHours(3), "Hall 1", Hall));
        Rule.Given(Planned).When(Move(other), Secretary).Then(new MeetingRescheduled(Own, Ten, Ten.AddHours(3), "Hall 1", Hall));
    }

    private static MeetingScheduled Planned => new(Own, "Debate", Ten.AddDays(1), Ten.AddDays(1).AddHours(3), "Hall 1", Hall);

    private static RoomUse Use(DateTimeOffset starts) => new(Other, "Commission", "Opening", Hall, "Hall 1", starts, starts.AddHours(3), MeetingStatus.Planned);

    private static Conference Convened => new(
        "Fourth", "RC4", "America/New_York", [new(Committee, "Committee", "Committee", new(2024, 6, 18), new(2024, 6, 28), 20, [])], Rooms);

    private static ScheduleMeeting Schedule(RoomId room, DateTimeOffset starts, params RoomUse[] uses) =>
        new(Committee, Own, "Debate", starts, starts.AddHours(3), room) { Conference = Convened, Rooms = new(Rooms, [.. uses]) };

    private static RescheduleMeeting Move(RoomUse other) =>
        new(Own, 1, Ten, Ten.AddHours(3), Hall, Committee) { Conference = Convened, Rooms = new(Rooms, [other]) };
}
