using ConferenceOps.Domain.Meetings;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Meetings.Programme, ConferenceOps.Domain.Meetings.ProgrammeEvent>;

namespace ConferenceOps.Domain.Tests.Meetings;

public sealed class ProgrammeRules
{
    private static readonly MeetingId First = new(Id(1));
    private static readonly MeetingId Second = new(Id(2));
    private static readonly DateTimeOffset Ten = new(2024, 6, 18, 14, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset One = Ten.AddHours(3);
    private static readonly MeetingScheduled Scheduled = new(First, "Opening", Ten, One, "Room 4");

    [Fact]
    public void The_Secretariat_schedules_a_meeting() =>
        Rule.Given().When(new ScheduleMeeting(First, " Opening ", Ten, One, "Room 4"), Secretary).Then(Scheduled);

    [Fact]
    public void Nobody_else_schedules_moves_or_cancels_one()
    {
        foreach (var by in All.Where(actor => actor != Secretary))
        {
            Rule.Given().When(new ScheduleMeeting(First, "Opening", Ten, One, "Room 4"), by).ThenRefused("not-entitled");
            Rule.Given(Scheduled).When(new RescheduleMeeting(First, Ten, One, "Room 1"), by).ThenRefused("not-entitled");
            Rule.Given(Scheduled).When(new CancelMeeting(First, "Fog"), by).ThenRefused("not-entitled");
        }
    }

    [Fact]
    public void A_room_holds_one_meeting_at_a_time() =>
        Rule.Given(Scheduled).When(new ScheduleMeeting(Second, "Debate", Ten.AddHours(2), One.AddHours(2), "Room 4"), Secretary).ThenRefused("room-taken");

    [Fact]
    public void Meetings_may_follow_each_other_without_a_gap() =>
        Rule.Given(Scheduled).When(new ScheduleMeeting(Second, "Debate", One, One.AddHours(3), "Room 4"), Secretary)
            .Then(new MeetingScheduled(Second, "Debate", One, One.AddHours(3), "Room 4"));

    [Fact]
    public void Meetings_in_other_rooms_run_in_parallel() =>
        Rule.Given(Scheduled).When(new ScheduleMeeting(Second, "Debate", Ten, One, "Room 1"), Secretary)
            .Then(new MeetingScheduled(Second, "Debate", Ten, One, "Room 1"));

    [Fact]
    public void A_cancelled_meeting_frees_its_room() =>
        Rule.Given(Scheduled, new MeetingCancelled(First, "Fog")).When(new ScheduleMeeting(Second, "Debate", Ten, One, "Room 4"), Secretary)
            .Then(new MeetingScheduled(Second, "Debate", Ten, One, "Room 4"));

    [Fact]
    public void A_meeting_ends_after_it_starts() =>
        Rule.Given().When(new ScheduleMeeting(First, "Opening", One, Ten, "Room 4"), Secretary).ThenRefused("times-reversed");

    [Fact]
    public void A_meeting_may_be_moved_within_its_own_time() =>
        Rule.Given(Scheduled).When(new RescheduleMeeting(First, Ten.AddHours(1), One.AddHours(1), "Room 4"), Secretary)
            .Then(new MeetingRescheduled(First, Ten.AddHours(1), One.AddHours(1), "Room 4"));

    [Fact]
    public void Meetings_take_ordinals_in_the_order_in_which_they_open() =>
        Rule.Given(Scheduled, new MeetingScheduled(Second, "Debate", One, One.AddHours(3), "Room 4"), new MeetingCalled(Second, 1))
            .When(new CallMeeting(First), Chair).Then(new MeetingCalled(First, 2));

    [Fact]
    public void Calling_a_meeting_again_changes_nothing() =>
        Rule.Given(Scheduled, new MeetingCalled(First, 1)).When(new CallMeeting(First), Chair).Then();

    [Fact]
    public void A_meeting_called_to_order_is_neither_moved_nor_cancelled()
    {
        Rule.Given(Scheduled, new MeetingCalled(First, 1)).When(new CancelMeeting(First, "Fog"), Secretary).ThenRefused("already-called");
        Rule.Given(Scheduled, new MeetingCalled(First, 1)).When(new RescheduleMeeting(First, Ten, One, "Room 1"), Secretary).ThenRefused("already-called");
    }

    [Fact]
    public void A_cancelled_meeting_is_not_called() =>
        Rule.Given(Scheduled, new MeetingCancelled(First, "Fog")).When(new CallMeeting(First), Chair).ThenRefused("meeting-cancelled");

    [Fact]
    public void A_cancellation_gives_its_reason() =>
        Rule.Given(Scheduled).When(new CancelMeeting(First, " "), Secretary).ThenRefused("reason-missing");
}
