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
    private static readonly SpeakersListId List = SpeakersListId.Of(Item);
    private static readonly ItemUnderConsideration Taken = new(Item, "6", "General debate");
    private static readonly MeetingId Twelfth = new(Id(12));
    private static readonly DelegationId Mexico = new(Id(30));
    private static readonly Actor MexicosDelegate = new(Id(31), "Delegate (Mexico)", Roles.Delegate, Mexico);
    private static readonly Meeting InSession = new(MeetingStatus.Open, Body, 12, "General debate", Taken);
    private static readonly SpeakersEvent Opened = new SpeakersListOpened(Body, Item, "6", "General debate", TimeLimits.Usual);
    private static readonly Inscription Kenyas = new(new(Id(50)), Kenya, "Kenya", StatementKind.National, null, null, Now);
    private static readonly Inscription Mexicos = new(new(Id(51)), Mexico, "Mexico", StatementKind.National, null, null, Now);
    private static readonly Inscription Group = new(new(Id(52)), Mexico, "Mexico", StatementKind.Group, "Group of Friends", null, Now);
    private static readonly Inscription FirstReply = new(new(Id(53)), Kenya, "Kenya", StatementKind.Reply, null, new(Twelfth, 1));
    private static readonly SpeakersEvent[] BothWait = [Opened, new DelegationInscribed(Kenyas), new DelegationInscribed(Mexicos)];
    private static readonly SpeakersEvent[] KenyaSpeaks = [.. BothWait, new FloorGiven(Kenyas.Id, Twelfth, Now.AddMinutes(-9), 480)];

    public static TheoryData<int, int, int, int> NoLimits => new() { { 0, 12, 10, 5 }, { 8, 61, 10, 5 }, { 8, 12, -1, 5 }, { 8, 12, 10, 0 } };

    [Fact]
    public void The_Chair_opens_the_list_of_an_item() =>
        Rule.Given().When(Open(TimeLimits.Usual), Chair).Then(Opened);

    [Theory, MemberData(nameof(NoLimits))]
    public void Time_limits_are_one_to_sixty_minutes(int national, int group, int first, int second)
    {
        Rule.Given().When(Open(new(national, group, first, second)), Chair).ThenRefused("limits-out-of-range");
        Rule.Given(Opened).When(new SetTimeLimits(List, 1, new(national, group, first, second)), Chair).ThenRefused("limits-out-of-range");
    }

    [Fact]
    public void A_list_is_opened_once() =>
        Rule.Given(Opened, new SpeakersListClosed()).When(Open(TimeLimits.Usual), Chair).ThenRefused("speakers-list-exists");

    [Fact]
    public void A_list_is_that_of_an_item_on_the_agenda() =>
        Rule.Given().When(Open(TimeLimits.Usual) with { Item = null }, Chair).ThenRefused("unknown-agenda-item");

    [Fact]
    public void Limits_that_others_set_meanwhile_are_not_overwritten()
    {
        var (shorter, shortest) = (TimeLimits.Usual with { National = 5 }, TimeLimits.Usual with { National = 3 });
        Rule.Given(Opened).When(new SetTimeLimits(List, 1, shorter), Chair).Then(new TimeLimitsSet(shorter));
        Rule.Given(Opened, new TimeLimitsSet(shorter)).When(new SetTimeLimits(List, 1, shortest), Chair).ThenRefused("has-moved-on");
        Rule.Given(Opened, new TimeLimitsSet(shorter)).When(new SetTimeLimits(List, 2, shorter), Chair).Then();
        Rule.Given(BothWait).When(new SetTimeLimits(List, 1, shorter), Chair).Then(new TimeLimitsSet(shorter));
        Rule.Given().When(new SetTimeLimits(List, 0, shorter), Chair).ThenRefused("list-not-open");
    }

    [Fact]
    public void A_list_is_closed_and_reopened_once()
    {
        Rule.Given(Opened).When(new CloseSpeakersList(List), Chair).Then(new SpeakersListClosed());
        Rule.Given(Opened, new SpeakersListClosed()).When(new CloseSpeakersList(List), Chair).ThenRefused("list-closed");
        Rule.Given(Opened, new SpeakersListClosed()).When(new ReopenSpeakersList(List) { Item = Taken }, Chair).Then(new SpeakersListReopened());
        Rule.Given(Opened).When(new ReopenSpeakersList(List), Chair).ThenRefused("list-not-closed");
    }

    [Fact]
    public void An_identity_names_one_place_whether_it_waits_speaks_or_was_heard()
    {
        var mexicoInscribes = KenyaInscribes with { Delegation = Mexico, Name = "Mexico" };
        Rule.Given(Opened, new DelegationInscribed(Kenyas)).When(mexicoInscribes, MexicosDelegate).ThenRefused("inscription-exists");
        Rule.Given(KenyaSpeaks).When(mexicoInscribes, MexicosDelegate).ThenRefused("inscription-exists");
        Rule.Given([.. KenyaSpeaks, new StatementEnded(Kenyas.Id, 540, 60)]).When(mexicoInscribes, MexicosDelegate).ThenRefused("inscription-exists");
        Rule.Given(KenyaSpeaks).When(Reply(Kenyas.Id, Twelfth), Chair).ThenRefused("inscription-exists");
    }

    [Fact]
    public void A_delegation_inscribes_itself_and_takes_the_last_place() =>
        Rule.Given(Opened, new DelegationInscribed(Mexicos)).When(KenyaInscribes, KenyasDelegate).Then(new DelegationInscribed(Kenyas));

    [Fact]
    public void The_Secretariat_inscribes_on_a_delegations_behalf() =>
        Rule.Given(Opened).When(KenyaInscribes, Secretary).Then(new DelegationInscribed(Kenyas));

    [Fact]
    public void Nobody_inscribes_another_delegation() =>
        Rule.Given(Opened).When(KenyaInscribes, MexicosDelegate).ThenRefused("not-entitled");

    [Fact]
    public void Observers_inscribe_and_withdraw_themselves()
    {
        var observer = Observer with { Delegation = Kenya };
        Rule.Given(Opened).When(KenyaInscribes, observer).Then(new DelegationInscribed(Kenyas));
        Rule.Given(BothWait).When(new WithdrawInscription(List, Kenyas.Id), observer).Then(new InscriptionWithdrawn(Kenyas.Id));
        Rule.Given(BothWait).When(new YieldPlace(List, Kenyas.Id), observer).Then(new PlaceYielded(Kenyas.Id));
    }

    [Fact]
    public void Only_a_delegation_that_is_registered_is_inscribed() =>
        Rule.Given(Opened).When(KenyaInscribes with { Name = null }, Secretary).ThenRefused("unknown-delegation");

    [Fact]
    public void A_list_that_is_not_open_takes_no_speakers() =>
        Rule.Given().When(KenyaInscribes, KenyasDelegate).ThenRefused("list-not-open");

    [Fact]
    public void A_closed_list_takes_no_more_speakers() =>
        Rule.Given(Opened, new SpeakersListClosed()).When(KenyaInscribes, KenyasDelegate).ThenRefused("list-closed");

    [Fact]
    public void A_reopened_list_takes_speakers_again() =>
        Rule.Given(Opened, new SpeakersListClosed(), new SpeakersListReopened()).When(KenyaInscribes, KenyasDelegate).Then(new DelegationInscribed(Kenyas));

    [Fact]
    public void A_delegation_has_one_place() =>
        Rule.Given(BothWait).When(KenyaInscribes with { Inscription = new(Id(60)) }, KenyasDelegate).ThenRefused("already-inscribed");

    [Fact]
    public void Whoever_speaks_inscribes_again_afterwards() =>
        Rule.Given(KenyaSpeaks).When(KenyaInscribes with { Inscription = new(Id(60)) }, KenyasDelegate).ThenRefused("has-the-floor");

    [Fact]
    public void Those_behind_a_withdrawn_speaker_move_up()
    {
        Rule.Given(BothWait).When(new WithdrawInscription(List, Kenyas.Id), KenyasDelegate).Then(new InscriptionWithdrawn(Kenyas.Id));
        Assert.Equal([Mexicos], After([.. BothWait, new InscriptionWithdrawn(Kenyas.Id)]).Waiting);
    }

    [Fact]
    public void A_place_is_withdrawn_by_whom_it_belongs_to() =>
        Rule.Given(BothWait).When(new WithdrawInscription(List, Kenyas.Id), MexicosDelegate).ThenRefused("not-entitled");

    [Fact]
    public void The_Secretariat_withdraws_a_place_and_those_who_preside_have_it_yielded()
    {
        Rule.Given(BothWait).When(new WithdrawInscription(List, Kenyas.Id), Secretary).Then(new InscriptionWithdrawn(Kenyas.Id));
        foreach (var by in new[] { Chair, Bureau, Secretary })
            Rule.Given(BothWait).When(new YieldPlace(List, Kenyas.Id), by).Then(new PlaceYielded(Kenyas.Id));
    }

    [Fact]
    public void A_place_is_yielded_by_whom_it_belongs_to() =>
        Rule.Given(BothWait).When(new YieldPlace(List, Kenyas.Id), MexicosDelegate).ThenRefused("not-entitled");

    [Fact]
    public void A_place_that_is_not_on_the_list_is_neither_withdrawn_nor_yielded_nor_moved()
    {
        Rule.Given(Opened).When(new WithdrawInscription(List, Kenyas.Id), KenyasDelegate).ThenRefused("unknown-place-on-the-list");
        Rule.Given(Opened).When(new YieldPlace(List, Kenyas.Id), KenyasDelegate).ThenRefused("unknown-place-on-the-list");
        Rule.Given(Opened).When(new MoveSpeaker(List, Kenyas.Id, 1, null, "Reason"), Chair).ThenRefused("unknown-place-on-the-list");
    }

    [Fact]
    public void Yielding_lets_all_others_go_first()
    {
        Rule.Given(BothWait).When(new YieldPlace(List, Kenyas.Id), KenyasDelegate).Then(new PlaceYielded(Kenyas.Id));
        Assert.Equal([Mexicos, Kenyas, FirstReply], After([.. BothWait, new ReplyGranted(FirstReply), new PlaceYielded(Kenyas.Id)]).Waiting);
    }

    [Fact]
    public void The_last_has_nobody_to_yield_to() =>
        Rule.Given(BothWait).When(new YieldPlace(List, Mexicos.Id), MexicosDelegate).ThenRefused("already-last");

    [Fact]
    public void The_Chair_gives_the_floor_to_the_first_who_waits() =>
        Rule.Given(BothWait).When(Call(Kenyas), Chair).Then(new FloorGiven(Kenyas.Id, Twelfth, Now, 480));

    [Fact]
    public void A_statement_for_a_group_has_the_groups_limit() =>
        Rule.Given(Opened, new DelegationInscribed(Group)).When(Call(Group), Chair).Then(new FloorGiven(Group.Id, Twelfth, Now, 720));

    [Fact]
    public void Whoever_has_become_the_first_meanwhile_is_not_passed_over() =>
        Rule.Given(BothWait).When(Call(Mexicos), Chair).ThenRefused("not-next");

    [Fact]
    public void One_speaks_at_a_time() =>
        Rule.Given(KenyaSpeaks).When(Call(Mexicos), Chair).ThenRefused("floor-taken");

    [Fact]
    public void The_floor_is_given_in_a_meeting_that_is_open() =>
        Rule.Given(BothWait).When(Call(Kenyas) with { Session = InSession with { Status = MeetingStatus.Suspended } }, Chair).ThenRefused("meeting-suspended");

    [Fact]
    public void The_floor_is_given_on_the_item_under_consideration() =>
        Rule.Given(BothWait).When(Call(Kenyas) with { Session = InSession with { Item = null } }, Chair).ThenRefused("item-not-taken-up");

    [Fact]
    public void With_nobody_waiting_nobody_is_called() =>
        Rule.Given(Opened).When(Call(Kenyas), Chair).ThenRefused("nobody-waiting");

    [Fact]
    public void An_overrun_is_recorded_to_the_second() =>
        Rule.Given(KenyaSpeaks).When(new EndStatement(List, Kenyas.Id), Chair).Then(new StatementEnded(Kenyas.Id, 540, 60));

    [Fact]
    public void A_statement_ends_once() =>
        Rule.Given([.. KenyaSpeaks, new StatementEnded(Kenyas.Id, 540, 60)]).When(new EndStatement(List, Kenyas.Id), Chair).ThenRefused("statement-ended");

    [Fact]
    public void A_right_of_reply_is_granted_on_a_closed_list_too() =>
        Rule.Given([.. BothWait, new SpeakersListClosed()]).When(Reply(FirstReply.Id, Twelfth), Chair).Then(new ReplyGranted(FirstReply));

    [Fact]
    public void A_right_of_reply_needs_a_delegation_a_list_and_a_meeting()
    {
        Rule.Given(Opened).When(Reply(FirstReply.Id, Twelfth) with { Name = null }, Chair).ThenRefused("unknown-delegation");
        Rule.Given().When(Reply(FirstReply.Id, Twelfth), Chair).ThenRefused("list-not-open");
        Rule.Given(Opened).When(Reply(FirstReply.Id, Twelfth) with { Session = Meeting.Initial }, Chair).ThenRefused("meeting-not-open");
    }

    [Fact]
    public void A_second_reply_is_shorter()
    {
        var second = FirstReply with { Id = new(Id(54)), Reply = new(Twelfth, 2) };
        Rule.Given(Opened, new ReplyGranted(FirstReply)).When(Reply(second.Id, Twelfth), Chair).Then(new ReplyGranted(second));
        Rule.Given(Opened, new ReplyGranted(second)).When(Call(second), Chair).Then(new FloorGiven(second.Id, Twelfth, Now, 300));
    }

    [Fact]
    public void A_third_reply_on_the_item_in_the_meeting_is_refused()
    {
        SpeakersEvent[] two =
        [
            Opened, new ReplyGranted(FirstReply), new FloorGiven(FirstReply.Id, Twelfth, Now, 600), new StatementEnded(FirstReply.Id, 30, 0),
            new ReplyGranted(FirstReply with { Id = new(Id(54)), Reply = new(Twelfth, 2) }),
        ];
        Rule.Given(two).When(Reply(new(Id(55)), Twelfth), Chair).ThenRefused("replies-used-up");
        Rule.Given(two).When(Reply(new(Id(55)), new(Id(13))), Chair)
            .Then(new ReplyGranted(FirstReply with { Id = new(Id(55)), Reply = new(new(Id(13)), 1) }));
    }

    [Fact]
    public void A_delegation_inscribed_later_still_comes_before_the_replies() =>
        Assert.Equal(
            [Kenyas, Mexicos, FirstReply],
            After([Opened, new DelegationInscribed(Kenyas), new ReplyGranted(FirstReply), new DelegationInscribed(Mexicos)]).Waiting);

    [Fact]
    public void Only_those_who_preside_run_the_list()
    {
        ICommand<SpeakersList, SpeakersEvent>[] commands =
        [
            new CloseSpeakersList(List), new ReopenSpeakersList(List), new SetTimeLimits(List, 1, TimeLimits.Usual), Call(Kenyas),
            new EndStatement(List, Kenyas.Id), Reply(FirstReply.Id, Twelfth),
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
    public void Nobody_is_put_on_the_list_of_an_item_that_the_agenda_has_no_more()
    {
        Rule.Given(Opened).When(KenyaInscribes with { Item = null }, KenyasDelegate).ThenRefused("unknown-agenda-item");
        Rule.Given(Opened).When(Reply(FirstReply.Id, Twelfth) with { Item = null }, Chair).ThenRefused("unknown-agenda-item");
        Rule.Given(Opened, new SpeakersListClosed()).When(new ReopenSpeakersList(List), Chair).ThenRefused("unknown-agenda-item");
    }

    [Fact]
    public void Whoever_speaks_beyond_the_limit_delays_the_next() =>
        Assert.Equal((Now, Now.AddSeconds(30)), Timetable.Of(After(KenyaSpeaks), Now)[0]);

    private static OpenSpeakersList Open(TimeLimits limits) => new(List, Body, limits) { Item = Taken };

    private static Inscribe KenyaInscribes => new(List, Kenyas.Id, Kenya, null) { Name = "Kenya", Item = Taken };

    private static GiveFloor Call(Inscription next) => new(List, next.Id, Twelfth) { Session = InSession };

    private static GrantReply Reply(InscriptionId inscription, MeetingId meeting) =>
        new(List, inscription, Kenya, meeting) { Name = "Kenya", Session = InSession, Item = Taken };

    private static SpeakersList After(IEnumerable<SpeakersEvent> happened) => happened.Aggregate(SpeakersList.Initial, (current, next) => current.Evolve(next));
}
