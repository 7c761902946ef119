using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Meetings.Meeting, ConferenceOps.Domain.Meetings.MeetingEvent>;

namespace ConferenceOps.Domain.Tests.Meetings;

public sealed class MeetingRules
{
    private static readonly BodyId Committee = new(Id(1));
    private static readonly MeetingId Twelfth = new(Id(2));
    private static readonly MeetingOpened Opened = new(Committee, Twelfth, 12, "General debate");
    private static readonly MeetingSuspended Suspended = new(Twelfth, null);
    private static readonly MeetingAdjourned Adjourned = new(Twelfth);
    private static readonly ItemUnderConsideration Item8 = new(new(Id(3)), "8", "Outcome document");

    [Fact]
    public void The_Chair_opens_a_planned_meeting() =>
        Rule.Given().When(new OpenMeeting(Committee, Twelfth, 12, "General debate"), Chair).Then(Opened);

    [Fact]
    public void A_vice_chair_may_preside() =>
        Rule.Given(Opened).When(new SuspendMeeting(Twelfth), Bureau).Then(Suspended);

    [Fact]
    public void An_open_meeting_is_not_opened_again() =>
        Rule.Given(Opened).When(new OpenMeeting(Committee, Twelfth, 12, ""), Chair).ThenRefused("meeting-already-open");

    [Fact]
    public void An_adjourned_meeting_is_not_opened_again() =>
        Rule.Given(Opened, Adjourned).When(new OpenMeeting(Committee, Twelfth, 12, ""), Chair).ThenRefused("meeting-adjourned");

    [Fact]
    public void A_suspended_meeting_is_resumed_not_opened() =>
        Rule.Given(Opened, Suspended).When(new OpenMeeting(Committee, Twelfth, 12, ""), Chair).ThenRefused("meeting-suspended");

    [Fact]
    public void An_item_is_taken_up_in_an_open_meeting() =>
        Rule.Given(Opened).When(new TakeUpItem(Twelfth, Item8), Chair).Then(new ItemTakenUp(Twelfth, Item8));

    [Fact]
    public void No_item_is_taken_up_before_the_meeting_opens() =>
        Rule.Given().When(new TakeUpItem(Twelfth, Item8), Chair).ThenRefused("meeting-not-open");

    [Fact]
    public void No_item_is_taken_up_while_the_meeting_is_suspended() =>
        Rule.Given(Opened, Suspended).When(new TakeUpItem(Twelfth, Item8), Chair).ThenRefused("meeting-suspended");

    [Fact]
    public void The_item_under_consideration_is_not_taken_up_twice() =>
        Rule.Given(Opened, new ItemTakenUp(Twelfth, Item8)).When(new TakeUpItem(Twelfth, Item8), Chair).ThenRefused("item-already-taken-up");

    [Fact]
    public void A_suspended_meeting_resumes() =>
        Rule.Given(Opened, Suspended).When(new ResumeMeeting(Twelfth), Chair).Then(new MeetingResumed(Twelfth));

    [Fact]
    public void Only_a_suspended_meeting_resumes() =>
        Rule.Given(Opened).When(new ResumeMeeting(Twelfth), Chair).ThenRefused("meeting-not-suspended");

    [Fact]
    public void A_suspended_meeting_is_not_suspended_again() =>
        Rule.Given(Opened, Suspended).When(new SuspendMeeting(Twelfth), Chair).ThenRefused("meeting-suspended");

    [Fact]
    public void A_meeting_is_adjourned_while_open_or_suspended()
    {
        Rule.Given(Opened).When(new AdjournMeeting(Twelfth), Chair).Then(Adjourned);
        Rule.Given(Opened, Suspended).When(new AdjournMeeting(Twelfth), Chair).Then(Adjourned);
    }

    [Fact]
    public void An_adjourned_meeting_is_not_adjourned_again() =>
        Rule.Given(Opened, Adjourned).When(new AdjournMeeting(Twelfth), Chair).ThenRefused("meeting-adjourned");

    [Fact]
    public void Only_those_who_preside_run_a_meeting()
    {
        ICommand<Meeting, MeetingEvent>[] commands =
        [
            new OpenMeeting(Committee, Twelfth, 12, ""), new TakeUpItem(Twelfth, Item8), new SuspendMeeting(Twelfth), new ResumeMeeting(Twelfth), new AdjournMeeting(Twelfth),
        ];
        foreach (var by in All.Where(actor => actor != Chair && actor != Bureau))
        {
            foreach (var command in commands)
                Rule.Given().When(command, by).ThenRefused("not-entitled");
        }
    }
}
