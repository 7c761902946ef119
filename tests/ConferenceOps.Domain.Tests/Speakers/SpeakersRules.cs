using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Speakers.SpeakersList, ConferenceOps.Domain.Speakers.SpeakersEvent>;

namespace ConferenceOps.Domain.Tests.Speakers;

public sealed class SpeakersRules
{
    private static readonly BodyId Body = new(Id(1));
    private static readonly AgendaItemId Item = new(Id(6));
    private static readonly ItemUnderConsideration Taken = new(Item, "6", "General debate");
    private static readonly MeetingId Twelfth = new(Id(12));
    private static readonly DelegationId Mexico = new(Id(30));
    private static readonly Actor MexicosDelegate = new(Id(31), "Delegate (Mexico)", Roles.Delegate, Mexico);
    private static readonly Meeting InSession = new(MeetingStatus.Open, Body, 12, "General debate", Taken);
    private static readonly SpeakersEvent Opened = new SpeakersListOpened(Body, Item, "6", "General debate", TimeLimits.Usual);
    private static readonly Inscription Kenyas = new(new(Id(50)), Kenya, "Kenya", StatementKind.National, null, null);
    private static readonly Inscription Mexicos = new(new(Id(51)), Mexico, "Mexico", StatementKind.National, null, null);
    private static readonly Inscription Group = new(new(Id(52)), Mexico, "Mexico", StatementKind.Group, "Group of Friends", null);
    private static readonly Inscription FirstReply = new(new(Id(53)), Kenya, "Kenya", StatementKind.Reply, null, new(Twelfth, 1));
    private static readonly SpeakersEvent[] BothWait = [Opened, new DelegationInscribed(Kenyas), new DelegationInscribed(Mexicos)];
    private static readonly SpeakersEvent[] KenyaSpeaks = [.. BothWait, new FloorGiven(Kenyas.Id, Twelfth, Now.AddMinutes(-9), 480)];

    public static TheoryData<int, int, int, int> NoLimits => new() { { 0, 12, 10, 5 }, { 8, 61, 10, 5 }, { 8, 12, -1, 5 }, { 8, 12, 10, 0 } };

    [Fact]
    public void The_Chair_opens_the_list_of_an_item() =>
        Rule.Given().When(new OpenSpeakersList(Body, Taken, TimeLimits.Usual), Chair).Then(Opened);

    [Theory, MemberData(nameof(NoLimits))]
    public void Time_limits_are_one_to_sixty_minutes(int national, int group, int first, int second)
    {
        Rule.Given().When(new OpenSpeakersList(Body, Taken, new(national, group, first, second)), Chair).ThenRefused("limits-out-of-range");
        Rule.Given(Opened).When(new SetTimeLimits(new(national, group, first, second)), Chair).ThenRefused("limits-out-of-range");
    }

    [Fact]
    public void A_list_is_opened_once() =>
        Rule.Given(Opened, new SpeakersListClosed()).When(new OpenSpeakersList(Body, Taken, TimeLimits.Usual), Chair).ThenRefused("list-already-opened");

    [Fact]
    public void A_delegation_inscribes_itself_and_takes_the_last_place() =>
        Rule.Given(Opened, new DelegationInscribed(Mexicos)).When(new Inscribe(Kenyas.Id, Kenya, "Kenya", null), KenyasDelegate).Then(new DelegationInscribed(Kenyas));

    [Fact]
    public void The_Secretariat_inscribes_on_a_delegations_behalf() =>
        Rule.Given(Opened).When(new Inscribe(Kenyas.Id, Kenya, "Kenya", " "), Secretary).Then(new DelegationInscribed(Kenyas));

    [Fact]
    public void Nobody_inscribes_another_delegation() =>
        Rule.Given(Opened).When(new Inscribe(Kenyas.Id, Kenya, "Kenya", null), MexicosDelegate).ThenRefused("not-entitled");

    [Fact]
    public void A_list_that_is_not_open_takes_no_speakers() =>
        Rule.Given().When(new Inscribe(Kenyas.Id, Kenya, "Kenya", null), KenyasDelegate).ThenRefused("list-not-open");

    [Fact]
    public void A_closed_list_takes_no_more_speakers() =>
        Rule.Given(Opened, new SpeakersListClosed()).When(new Inscribe(Kenyas.Id, Kenya, "Kenya", null), KenyasDelegate).ThenRefused("list-closed");

    [Fact]
    public void A_reopened_list_takes_speakers_again() =>
        Rule.Given(Opened, new SpeakersListClosed(), new SpeakersListReopened()).When(new Inscribe(Kenyas.Id, Kenya, "Kenya", null), KenyasDelegate).Then(new DelegationInscribed(Kenyas));

    [Fact]
    public void A_delegation_has_one_place() =>
        Rule.Given(BothWait).When(new Inscribe(new(Id(60)), Kenya, "Kenya", null), KenyasDelegate).ThenRefused("already-inscribed");

    [Fact]
    public void A_statement_for_a_group_is_a_second_place() =>
        Rule.Given(BothWait).When(new Inscribe(Group.Id, Mexico, "Mexico", "Group of Friends "), MexicosDelegate).Then(new DelegationInscribed(Group));

    [Fact]
    public void Whoever_speaks_inscribes_again_afterwards() =>
        Rule.Given(KenyaSpeaks).When(new Inscribe(new(Id(60)), Kenya, "Kenya", null), KenyasDelegate).ThenRefused("has-the-floor");

    [Fact]
    public void Those_behind_a_withdrawn_speaker_move_up()
    {
        Rule.Given(BothWait).When(new WithdrawInscription(Kenyas.Id), KenyasDelegate).Then(new InscriptionWithdrawn(Kenyas.Id));
        Assert.Equal([Mexicos], After([.. BothWait, new InscriptionWithdrawn(Kenyas.Id)]).Waiting);
    }

    [Fact]
    public void A_place_is_withdrawn_by_whom_it_belongs_to() =>
        Rule.Given(BothWait).When(new WithdrawInscription(Kenyas.Id), MexicosDelegate).ThenRefused("not-entitled");

    [Fact]
    public void Yielding_lets_all_others_go_first()
    {
        Rule.Given(BothWait).When(new YieldPlace(Kenyas.Id), KenyasDelegate).Then(new PlaceYielded(Kenyas.Id));
        Assert.Equal([Mexicos, Kenyas, FirstReply], After([.. BothWait, new ReplyGranted(FirstReply), new PlaceYielded(Kenyas.Id)]).Waiting);
    }

    [Fact]
    public void The_last_has_nobody_to_yield_to() =>
        Rule.Given(BothWait).When(new YieldPlace(Mexicos.Id), MexicosDelegate).ThenRefused("already-last");

    [Fact]
    public void A_move_has_a_reason() =>
        Rule.Given(BothWait).When(new MoveSpeaker(Mexicos.Id, 1, " "), Secretary).ThenRefused("reason-missing");

    [Fact]
    public void A_moved_speaker_has_the_place_given()
    {
        Rule.Given(BothWait).When(new MoveSpeaker(Mexicos.Id, 1, "Minister leaves at noon"), Secretary).Then(new SpeakerMoved(Mexicos.Id, 1, "Minister leaves at noon"));
        Assert.Equal([Mexicos, Kenyas], After([.. BothWait, new SpeakerMoved(Mexicos.Id, 1, "Minister leaves at noon")]).Waiting);
    }

    [Theory]
    [InlineData(0, "place-out-of-range")]
    [InlineData(3, "place-out-of-range")]
    [InlineData(2, "place-unchanged")]
    public void A_speaker_is_moved_to_a_place_that_there_is(int place, string reason) =>
        Rule.Given(BothWait).When(new MoveSpeaker(Mexicos.Id, place, "Reason"), Chair).ThenRefused(reason);

    [Fact]
    public void Nobody_is_moved_behind_the_rights_of_reply() =>
        Rule.Given([.. BothWait, new ReplyGranted(FirstReply)]).When(new MoveSpeaker(Mexicos.Id, 3, "Reason"), Chair).ThenRefused("replies-come-last");

    [Fact]
    public void The_Chair_gives_the_floor_to_the_first_who_waits() =>
        Rule.Given(BothWait).When(new GiveFloor(Kenyas.Id, Twelfth, InSession, SpeakersListId.Of(Item)), Chair).Then(new FloorGiven(Kenyas.Id, Twelfth, Now, 480));

    [Fact]
    public void A_statement_for_a_group_has_the_groups_limit() =>
        Rule.Given(Opened, new DelegationInscribed(Group)).When(new GiveFloor(Group.Id, Twelfth, InSession, SpeakersListId.Of(Item)), Chair).Then(new FloorGiven(Group.Id, Twelfth, Now, 720));

    [Fact]
    public void Whoever_has_become_the_first_meanwhile_is_not_passed_over() =>
        Rule.Given(BothWait).When(new GiveFloor(Mexicos.Id, Twelfth, InSession, SpeakersListId.Of(Item)), Chair).ThenRefused("not-next");

    [Fact]
    public void One_speaks_at_a_time() =>
        Rule.Given(KenyaSpeaks).When(new GiveFloor(Mexicos.Id, Twelfth, InSession, SpeakersListId.Of(Item)), Chair).ThenRefused("floor-taken");

    [Fact]
    public void The_floor_is_given_in_a_meeting_that_is_open() =>
        Rule.Given(BothWait).When(new GiveFloor(Kenyas.Id, Twelfth, InSession with { Status = MeetingStatus.Suspended }, SpeakersListId.Of(Item)), Chair).ThenRefused("meeting-suspended");

    [Fact]
    public void The_floor_is_given_on_the_item_under_consideration() =>
        Rule.Given(BothWait).When(new GiveFloor(Kenyas.Id, Twelfth, InSession with { Item = null }, SpeakersListId.Of(Item)), Chair).ThenRefused("item-not-taken-up");

    [Fact]
    public void With_nobody_waiting_nobody_is_called() =>
        Rule.Given(Opened).When(new GiveFloor(Kenyas.Id, Twelfth, InSession, SpeakersListId.Of(Item)), Chair).ThenRefused("nobody-waiting");

    [Fact]
    public void An_overrun_is_recorded_to_the_second() =>
        Rule.Given(KenyaSpeaks).When(new EndStatement(Kenyas.Id), Chair).Then(new StatementEnded(Kenyas.Id, 540, 60));

    [Fact]
    public void A_statement_ends_once() =>
        Rule.Given([.. KenyaSpeaks, new StatementEnded(Kenyas.Id, 540, 60)]).When(new EndStatement(Kenyas.Id), Chair).ThenRefused("statement-ended");

    [Fact]
    public void A_right_of_reply_is_granted_on_a_closed_list_too() =>
        Rule.Given([.. BothWait, new SpeakersListClosed()]).When(new GrantReply(FirstReply.Id, Kenya, "Kenya", Twelfth, InSession), Chair).Then(new ReplyGranted(FirstReply));

    [Fact]
    public void A_second_reply_is_shorter()
    {
        var second = FirstReply with { Id = new(Id(54)), Reply = new(Twelfth, 2) };
        Rule.Given(Opened, new ReplyGranted(FirstReply)).When(new GrantReply(second.Id, Kenya, "Kenya", Twelfth, InSession), Chair).Then(new ReplyGranted(second));
        Rule.Given(Opened, new ReplyGranted(second)).When(new GiveFloor(second.Id, Twelfth, InSession, SpeakersListId.Of(Item)), Chair).Then(new FloorGiven(second.Id, Twelfth, Now, 300));
    }

    [Fact]
    public void A_third_reply_on_the_item_in_the_meeting_is_refused()
    {
        SpeakersEvent[] two = [Opened, new ReplyGranted(FirstReply), new FloorGiven(FirstReply.Id, Twelfth, Now, 600), new StatementEnded(FirstReply.Id, 30, 0), new ReplyGranted(FirstReply with { Id = new(Id(54)), Reply = new(Twelfth, 2) })];
        Rule.Given(two).When(new GrantReply(new(Id(55)), Kenya, "Kenya", Twelfth, InSession), Chair).ThenRefused("replies-used-up");
        Rule.Given(two).When(new GrantReply(FirstReply.Id, Kenya, "Kenya", new(Id(13)), InSession), Chair).Then(new ReplyGranted(FirstReply with { Reply = new(new(Id(13)), 1) }));
    }

    [Fact]
    public void A_delegation_inscribed_later_still_comes_before_the_replies() =>
        Assert.Equal([Kenyas, Mexicos, FirstReply], After([Opened, new DelegationInscribed(Kenyas), new ReplyGranted(FirstReply), new DelegationInscribed(Mexicos)]).Waiting);

    [Fact]
    public void Only_those_who_preside_run_the_list()
    {
        ICommand<SpeakersList, SpeakersEvent>[] commands =
        [
            new CloseSpeakersList(), new ReopenSpeakersList(), new SetTimeLimits(TimeLimits.Usual), new GiveFloor(Kenyas.Id, Twelfth, InSession, SpeakersListId.Of(Item)),
            new EndStatement(Kenyas.Id), new GrantReply(FirstReply.Id, Kenya, "Kenya", Twelfth, InSession),
        ];
        foreach (var by in All.Where(actor => !actor.Presides))
        {
            foreach (var command in commands)
                Rule.Given(BothWait).When(command, by).ThenRefused("not-entitled");
        }
    }

    [Fact]
    public void Estimates_follow_the_limits_until_somebody_was_heard()
    {
        var starts = Timetable.Of(After(BothWait), Now);
        Assert.Equal((Now, Now.AddSeconds(30)), starts[0]);
        Assert.Equal((Now.AddSeconds(432), Now.AddSeconds(30 + 480 + 30)), starts[1]);
    }

    [Fact]
    public void Estimates_follow_the_pace_of_the_debate()
    {
        var starts = Timetable.Of(After([.. KenyaSpeaks, new StatementEnded(Kenyas.Id, 240, 0), new DelegationInscribed(Kenyas)]), Now);
        Assert.Equal(Now.AddSeconds(240), starts[1].From);
        Assert.Equal(Now.AddSeconds(30 + 480 + 30), starts[1].To);
    }

    [Fact]
    public void Whoever_speaks_beyond_the_limit_delays_the_next() =>
        Assert.Equal((Now, Now.AddSeconds(30)), Timetable.Of(After(KenyaSpeaks), Now)[0]);

    private static SpeakersList After(IEnumerable<SpeakersEvent> happened) => happened.Aggregate(SpeakersList.Initial, (current, next) => current.Evolve(next));
}
