using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Speakers.SpeakersList, ConferenceOps.Domain.Speakers.SpeakersEvent>;

namespace ConferenceOps.Domain.Tests.Speakers;

/// <summary>What stops a statement, and what a right of reply is worth on another day.</summary>
public sealed class InterruptionRules
{
    private static readonly BodyId Body = new(Id(1));
    private static readonly AgendaItemId Item = new(Id(6));
    private static readonly SpeakersListId List = SpeakersListId.Of(Item);
    private static readonly MeetingId Twelfth = new(Id(12));
    private static readonly DelegationId Mexico = new(Id(30));
    private static readonly Meeting InSession = new(MeetingStatus.Open, Body, 12, "General debate", new(Item, "6", "General debate"));
    private static readonly Inscription Kenyas = new(new(Id(50)), Kenya, "Kenya", StatementKind.National, null, null, Now);
    private static readonly Inscription Reply = new(new(Id(53)), Mexico, "Mexico", StatementKind.Reply, null, new(Twelfth, 1));
    private static readonly SpeakersEvent Opened = new SpeakersListOpened(Body, Item, "6", "General debate", TimeLimits.Usual);
    private static readonly SpeakersEvent[] KenyaSpeaks =
        [Opened, new DelegationInscribed(Kenyas), new FloorGiven(Kenyas.Id, Twelfth, Now.AddMinutes(-9), 480)];
    private static readonly SpeakersEvent[] Paused = [.. KenyaSpeaks, new StatementPaused(Kenyas.Id, Now.AddMinutes(-3))];
    private static readonly PointOfOrder Point = new(new(Id(70)), Mexico, "Mexico", Twelfth, Now, true, null);
    private static readonly SpeakersEvent[] Interrupted = [.. KenyaSpeaks, new StatementPaused(Kenyas.Id, Now.AddMinutes(-3)), new PointOfOrderRaised(Point)];

    private static RaisePointOfOrder Raise => new(List, Point.Id, Mexico, Twelfth) { Name = "Mexico", Session = InSession };

    [Fact]
    public void The_Chair_pauses_the_clock_and_lets_it_run_on()
    {
        Rule.Given(KenyaSpeaks).When(new PauseStatement(List, Kenyas.Id), Chair).Then(new StatementPaused(Kenyas.Id, Now));
        Rule.Given(Paused).When(new ResumeStatement(List, Kenyas.Id), Bureau).Then(new StatementResumed(Kenyas.Id, Now));
    }

    [Fact]
    public void The_time_paused_is_not_the_speakers()
    {
        Assert.Equal(TimeSpan.FromMinutes(6), After(Paused).Floor!.Taken(Now));
        SpeakersEvent[] twice =
        [
            .. Paused, new StatementResumed(Kenyas.Id, Now.AddMinutes(-2)),
            new StatementPaused(Kenyas.Id, Now.AddSeconds(-10)), new StatementResumed(Kenyas.Id, Now),
        ];
        Assert.Equal(TimeSpan.FromSeconds(540 - 60 - 10), After(twice).Floor!.Taken(Now));
        Rule.Given(twice).When(new EndStatement(List, Kenyas.Id), Chair).Then(new StatementEnded(Kenyas.Id, 470, 0));
        Rule.Given(Paused).When(new EndStatement(List, Kenyas.Id), Chair).Then(new StatementEnded(Kenyas.Id, 360, 0));
    }

    [Fact]
    public void A_clock_is_paused_and_resumed_once()
    {
        Rule.Given(Paused).When(new PauseStatement(List, Kenyas.Id), Chair).ThenRefused("already-paused");
        Rule.Given(KenyaSpeaks).When(new ResumeStatement(List, Kenyas.Id), Chair).ThenRefused("not-paused");
        Rule.Given(Opened).When(new PauseStatement(List, Kenyas.Id), Chair).ThenRefused("statement-ended");
        Rule.Given(Opened).When(new ResumeStatement(List, Kenyas.Id), Chair).ThenRefused("statement-ended");
    }

    [Fact]
    public void Estimates_wait_with_a_paused_clock() =>
        Assert.Equal(Now.AddSeconds(480 - 360 + 30), Timetable.Of(After([.. Paused, new DelegationInscribed(Kenyas with { Id = new(Id(51)) })]), Now)[0].To);

    [Fact]
    public void A_point_of_order_stops_the_clock_of_whoever_speaks()
    {
        Rule.Given(KenyaSpeaks).When(Raise, Chair).Then(new StatementPaused(Kenyas.Id, Now), new PointOfOrderRaised(Point));
        Rule.Given(Opened).When(Raise, Chair).Then(new PointOfOrderRaised(Point with { Interrupts = false }));
    }

    [Fact]
    public void A_point_of_order_is_decided_before_anything_else()
    {
        Rule.Given(Interrupted).When(new EndStatement(List, Kenyas.Id), Chair).ThenRefused("point-of-order-pending");
        Rule.Given(Interrupted).When(new ResumeStatement(List, Kenyas.Id), Chair).ThenRefused("point-of-order-pending");
        Rule.Given(Interrupted).When(Raise with { Point = new(Id(71)) }, Chair).ThenRefused("point-of-order-pending");
        Rule.Given(Opened, new DelegationInscribed(Kenyas), new PointOfOrderRaised(Point with { Interrupts = false }))
            .When(new GiveFloor(List, Kenyas.Id, Twelfth) { Session = InSession }, Chair).ThenRefused("point-of-order-pending");
    }

    [Theory]
    [InlineData(true, "Well taken.")]
    [InlineData(false, null)]
    public void Whoever_was_interrupted_speaks_on_after_the_ruling(bool upheld, string? words) =>
        Rule.Given(Interrupted).When(new RulePointOfOrder(List, Point.Id, upheld, words), Chair)
            .Then(new PointOfOrderRuled(Point.Id, upheld, words), new StatementResumed(Kenyas.Id, Now));

    [Fact]
    public void A_clock_that_was_paused_before_the_point_of_order_stays_paused()
    {
        Rule.Given(Paused).When(Raise, Chair).Then(new PointOfOrderRaised(Point with { Interrupts = false }));
        Rule.Given([.. Paused, new PointOfOrderRaised(Point with { Interrupts = false })]).When(new RulePointOfOrder(List, Point.Id, true, " "), Chair)
            .Then(new PointOfOrderRuled(Point.Id, true, null));
    }

    [Fact]
    public void The_Chair_rules_once()
    {
        Rule.Given([.. Interrupted, new PointOfOrderRuled(Point.Id, true, null), new StatementResumed(Kenyas.Id, Now)])
            .When(new RulePointOfOrder(List, Point.Id, false, null), Chair)
            .ThenRefused("already-ruled");
        Rule.Given(KenyaSpeaks).When(new RulePointOfOrder(List, Point.Id, false, null), Chair).ThenRefused("unknown-point-of-order");
    }

    [Fact]
    public void A_point_of_order_is_raised_once_and_by_a_delegation()
    {
        SpeakersEvent[] ruled = [.. Interrupted, new PointOfOrderRuled(Point.Id, true, null), new StatementResumed(Kenyas.Id, Now)];
        Rule.Given(ruled).When(Raise, Chair).ThenRefused("point-of-order-exists");
        Rule.Given(KenyaSpeaks).When(Raise with { Name = null }, Chair).ThenRefused("unknown-delegation");
    }

    [Fact]
    public void Nobody_interrupts_itself() =>
        Rule.Given(KenyaSpeaks).When(Raise with { Delegation = Kenya, Name = "Kenya" }, Chair).ThenRefused("has-the-floor");

    [Fact]
    public void A_point_of_order_is_raised_in_a_meeting_that_considers_the_item()
    {
        Rule.Given(KenyaSpeaks).When(Raise with { Session = InSession with { Status = MeetingStatus.Suspended } }, Chair).ThenRefused("meeting-suspended");
        Rule.Given(KenyaSpeaks).When(Raise with { Session = InSession with { Item = null } }, Chair).ThenRefused("item-not-taken-up");
        Rule.Given().When(Raise, Chair).ThenRefused("list-not-open");
    }

    [Fact]
    public void Only_those_who_preside_interrupt_and_rule()
    {
        ICommand<SpeakersList, SpeakersEvent>[] commands =
        [
            new PauseStatement(List, Kenyas.Id), new ResumeStatement(List, Kenyas.Id), Raise, new RulePointOfOrder(List, Point.Id, true, null),
            new LapseReplies(List, []),
        ];
        foreach (var by in All.Where(actor => !actor.Presides))
        {
            foreach (var command in commands)
                Rule.Given(Interrupted).When(command, by).ThenRefused("not-entitled");
        }
    }

    [Fact]
    public void A_right_of_reply_stands_until_the_end_of_its_day()
    {
        SpeakersEvent[] waits = [Opened, new ReplyGranted(Reply), new DelegationInscribed(Kenyas)];
        Rule.Given(waits).When(new LapseReplies(List, [Twelfth, new(Id(13))]), Chair).Then();
        Rule.Given(waits).When(new LapseReplies(List, [new(Id(14))]), Chair).Then(new ReplyLapsed(Reply.Id));
        Assert.Equal([Kenyas], After([.. waits, new ReplyLapsed(Reply.Id)]).Waiting);
    }

    private static SpeakersList After(IEnumerable<SpeakersEvent> happened) => happened.Aggregate(SpeakersList.Initial, (current, next) => current.Evolve(next));
}
