using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
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

    private static OpenMeeting Open => new(Twelfth) { Body = Committee, Called = (12, "General debate") };

    private static TakeUpItem TakeUp => new(Twelfth, Item8.Id) { OnAgenda = Item8 };

    [Fact]
    public void The_Chair_opens_a_planned_meeting() =>
        Rule.Given().When(Open, Chair).Then(Opened);

    [Fact]
    public void A_vice_chair_may_preside() =>
        Rule.Given(Opened).When(new SuspendMeeting(Twelfth, null), Bureau).Then(Suspended);

    [Fact]
    public void An_open_meeting_is_not_opened_again() =>
        Rule.Given(Opened).When(Open, Chair).ThenRefused("meeting-already-open");

    [Fact]
    public void An_adjourned_meeting_is_not_opened_again() =>
        Rule.Given(Opened, Adjourned).When(Open, Chair).ThenRefused("meeting-adjourned");

    [Fact]
    public void A_suspended_meeting_is_resumed_not_opened() =>
        Rule.Given(Opened, Suspended).When(Open, Chair).ThenRefused("meeting-suspended");

    [Fact]
    public void An_item_is_taken_up_in_an_open_meeting() =>
        Rule.Given(Opened).When(TakeUp, Chair).Then(new ItemTakenUp(Twelfth, Item8));

    [Fact]
    public void Only_an_item_of_the_agenda_is_taken_up() =>
        Rule.Given(Opened).When(TakeUp with { OnAgenda = null }, Chair).ThenRefused("unknown-agenda-item");

    [Fact]
    public void No_item_is_taken_up_before_the_meeting_opens() =>
        Rule.Given().When(TakeUp, Chair).ThenRefused("meeting-not-open");

    [Fact]
    public void No_item_is_taken_up_while_the_meeting_is_suspended() =>
        Rule.Given(Opened, Suspended).When(TakeUp, Chair).ThenRefused("meeting-suspended");

    [Fact]
    public void The_item_under_consideration_is_not_taken_up_twice() =>
        Rule.Given(Opened, new ItemTakenUp(Twelfth, Item8)).When(TakeUp, Chair).ThenRefused("item-already-taken-up");

    [Fact]
    public void A_suspended_meeting_resumes() =>
        Rule.Given(Opened, Suspended).When(new ResumeMeeting(Twelfth), Chair).Then(new MeetingResumed(Twelfth));

    [Fact]
    public void Only_a_suspended_meeting_resumes() =>
        Rule.Given(Opened).When(new ResumeMeeting(Twelfth), Chair).ThenRefused("meeting-not-suspended");

    [Fact]
    public void A_suspended_meeting_is_not_suspended_again() =>
        Rule.Given(Opened, Suspended).When(new SuspendMeeting(Twelfth, null), Chair).ThenRefused("meeting-suspended");

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
    public void Nobody_is_cut_off_when_a_meeting_leaves_the_item()
    {
        var (kenyas, elsewhere) = (new Inscription(new(Id(4)), Kenya, "Kenya", StatementKind.National, null, null), new MeetingId(Id(5)));
        var speaks = SpeakersList.Initial with { Floor = new(kenyas, Twelfth, Now, 480, null, TimeSpan.Zero) };
        var raised = SpeakersList.Initial with { Points = [new(new(Id(6)), Kenya, "Kenya", Twelfth, Now, false, null)] };
        var spokenElsewhere = SpeakersList.Initial with { Floor = speaks.Floor! with { Meeting = elsewhere } };
        foreach (var (debate, reason) in new[] { (speaks, "floor-taken"), (raised, "point-of-order-pending") })
        {
            Rule.Given(Opened).When(TakeUp with { Debate = debate }, Chair).ThenRefused(reason);
            Rule.Given(Opened).When(new SuspendMeeting(Twelfth, null) { Debate = debate }, Chair).ThenRefused(reason);
            Rule.Given(Opened).When(new AdjournMeeting(Twelfth) { Debate = debate }, Chair).ThenRefused(reason);
        }

        Rule.Given(Opened).When(new AdjournMeeting(Twelfth) { Debate = spokenElsewhere }, Chair).Then(Adjourned);
    }

    [Fact]
    public void Only_those_who_preside_run_a_meeting()
    {
        ICommand<Meeting, MeetingEvent>[] commands =
        [
            Open, TakeUp, new SuspendMeeting(Twelfth, null), new ResumeMeeting(Twelfth), new AdjournMeeting(Twelfth),
        ];
        foreach (var by in All.Where(actor => actor != Chair && actor != Bureau))
        {
            foreach (var command in commands)
                Rule.Given().When(command, by).ThenRefused("not-entitled");
        }
    }
}
