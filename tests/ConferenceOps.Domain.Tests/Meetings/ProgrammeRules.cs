using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Meetings.Programme, ConferenceOps.Domain.Meetings.ProgrammeEvent>;

namespace ConferenceOps.Domain.Tests.Meetings;

public sealed class ProgrammeRules
{
    private static readonly RoomId Four = new(Id(4));
    private static readonly RoomId Hall = new(Id(5));
    private static readonly BodyId Committee = new(Id(90));
    private static readonly MeetingId First = new(Id(1));
    private static readonly MeetingId Second = new(Id(2));
    private static readonly DateTimeOffset Ten = new(2024, 6, 18, 14, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset One = Ten.AddHours(3);
    private static readonly Conference Convened = new(
        "Fourth", "RC4", "America/New_York", [new(Committee, "Committee", "Committee", new(2024, 6, 18), new(2024, 6, 28), 20, [])],
        [new(Four, "Room 4", 410, [], false, []), new(Hall, "Hall", 60, [], false, [])]);
    private static readonly MeetingScheduled Scheduled = new(First, "Opening", Ten, One, "Room 4", Four);

    [Fact]
    public void The_Secretariat_schedules_a_meeting() =>
        Rule.Given().When(Schedule(First, " Opening ", Ten, One, Four), Secretary).Then(Scheduled);

    [Fact]
    public void Nobody_else_schedules_moves_or_cancels_one()
    {
        foreach (var by in All.Where(actor => actor != Secretary))
        {
            Rule.Given().When(Schedule(First, "Opening", Ten, One, Four), by).ThenRefused("not-entitled");
            Rule.Given(Scheduled).When(Move(First, 1, Ten, One, Hall), by).ThenRefused("not-entitled");
            Rule.Given(Scheduled).When(new CancelMeeting(First, AllSeen, "Fog"), by).ThenRefused("not-entitled");
        }
    }

    [Fact]
    public void A_meeting_ends_after_it_starts() =>
        Rule.Given().When(Schedule(First, "Opening", One, Ten, Four), Secretary).ThenRefused("times-reversed");

    [Fact]
    public void A_meeting_may_be_moved_within_its_own_time() =>
        Rule.Given(Scheduled).When(Move(First, 1, Ten.AddHours(1), One.AddHours(1), Four), Secretary)
            .Then(new MeetingRescheduled(First, Ten.AddHours(1), One.AddHours(1), "Room 4", Four));

    [Fact]
    public void Two_clerks_do_not_move_a_meeting_without_seeing_each_others_times()
    {
        var debate = new MeetingScheduled(Second, "Debate", One, One.AddHours(3), "Room 4", Four);
        ProgrammeEvent[] moved = [Scheduled, debate, new MeetingRescheduled(First, Ten, One, "Hall", Hall)];
        Rule.Given(moved).When(Move(First, 2, Ten, One, Hall), Secretary).ThenRefused("has-moved-on");
        Rule.Given(moved).When(Move(Second, 2, Ten, One, Hall), Secretary).Then(new MeetingRescheduled(Second, Ten, One, "Hall", Hall));
        Rule.Given(moved).When(Move(First, 3, Ten, One, Hall), Secretary).Then(new MeetingRescheduled(First, Ten, One, "Hall", Hall));
    }

    [Fact]
    public void A_meeting_is_scheduled_once_and_for_a_body_that_exists()
    {
        Rule.Given(Scheduled).When(Schedule(First, "Debate", One, One.AddHours(3), Hall), Secretary).ThenRefused("meeting-exists");
        Rule.Given().When(Schedule(First, "Opening", Ten, One, Four) with { Conference = null }, Secretary).ThenRefused("unknown-body");
    }

    [Fact]
    public void What_is_not_on_the_programme_is_neither_moved_nor_cancelled_nor_called()
    {
        Rule.Given().When(Move(First, 0, Ten, One, Hall), Secretary).ThenRefused("unknown-meeting");
        Rule.Given().When(new CancelMeeting(First, AllSeen, "Fog"), Secretary).ThenRefused("unknown-meeting");
        Rule.Given().When(new CallMeeting(First), Chair).ThenRefused("unknown-meeting");
    }

    [Fact]
    public void A_meeting_is_cancelled_once_and_not_moved_afterwards()
    {
        var cancelled = new MeetingCancelled(First, "Fog");
        Rule.Given(Scheduled).When(new CancelMeeting(First, AllSeen, " Fog "), Secretary).Then(cancelled);
        Rule.Given(Scheduled, cancelled).When(new CancelMeeting(First, AllSeen, "Fog"), Secretary).ThenRefused("already-cancelled");
        Rule.Given(Scheduled, cancelled).When(Move(First, 2, Ten, One, Hall), Secretary).ThenRefused("unknown-meeting");
    }

    [Fact]
    public void A_meeting_is_planned_for_half_a_day_at_most() =>
        Rule.Given().When(Schedule(First, "Opening", Ten, Ten.AddHours(12).AddMinutes(1), Four), Secretary).ThenRefused("meeting-too-long");

    [Fact]
    public void Meetings_take_ordinals_in_the_order_in_which_they_open() =>
        Rule.Given(Scheduled, new MeetingScheduled(Second, "Debate", One, One.AddHours(3), "Room 4", Four), new MeetingCalled(Second, 1))
            .When(new CallMeeting(First), Chair).Then(new MeetingCalled(First, 2));

    [Fact]
    public void Calling_a_meeting_again_changes_nothing() =>
        Rule.Given(Scheduled, new MeetingCalled(First, 1)).When(new CallMeeting(First), Chair).Then();

    [Fact]
    public void A_meeting_called_to_order_is_neither_moved_nor_cancelled()
    {
        Rule.Given(Scheduled, new MeetingCalled(First, 1)).When(new CancelMeeting(First, AllSeen, "Fog"), Secretary).ThenRefused("already-called");
        Rule.Given(Scheduled, new MeetingCalled(First, 1)).When(Move(First, 2, Ten, One, Hall), Secretary).ThenRefused("already-called");
    }

    [Fact]
    public void A_cancelled_meeting_is_not_called() =>
        Rule.Given(Scheduled, new MeetingCancelled(First, "Fog")).When(new CallMeeting(First), Chair).ThenRefused("meeting-cancelled");

    [Fact]
    public void A_cancellation_gives_its_reason() =>
        Rule.Given(Scheduled).When(new CancelMeeting(First, AllSeen, " "), Secretary).ThenRefused("reason-missing");

    private static ScheduleMeeting Schedule(MeetingId meeting, string title, DateTimeOffset starts, DateTimeOffset ends, RoomId room) =>
        new(Committee, meeting, title, starts, ends, room) { Conference = Convened, Rooms = new(Convened.Rooms, []) };

    private static RescheduleMeeting Move(MeetingId meeting, int seen, DateTimeOffset starts, DateTimeOffset ends, RoomId room) =>
        new(meeting, seen, starts, ends, room, Committee) { Conference = Convened, Rooms = new(Convened.Rooms, []) };
}
