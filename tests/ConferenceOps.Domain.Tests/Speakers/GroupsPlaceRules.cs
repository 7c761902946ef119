using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Speakers.SpeakersList, ConferenceOps.Domain.Speakers.SpeakersEvent>;

namespace ConferenceOps.Domain.Tests.Speakers;

/// <summary>A delegation has one place for itself and one for each group it speaks for; a group has one, whoever takes it.</summary>
public sealed class GroupsPlaceRules
{
    private const string Spoken = "Group of African States";

    private static readonly BodyId Body = new(Id(1));
    private static readonly AgendaItemId Item = new(Id(6));
    private static readonly SpeakersListId List = SpeakersListId.Of(Item);
    private static readonly ItemUnderConsideration Taken = new(Item, "6", "General debate");
    private static readonly MeetingId Twelfth = new(Id(12));
    private static readonly Meeting InSession = new(MeetingStatus.Open, Body, 12, "General debate", Taken);
    private static readonly DelegationId Uganda = new(Id(30));
    private static readonly Actor UgandasDelegate = new(Id(31), "Delegate (Uganda)", Roles.Delegate, Uganda);
    private static readonly GroupDelegation KenyaOfIt = new(Kenya, "Kenya");
    private static readonly GroupDelegation UgandaOfIt = new(Uganda, "Uganda");
    private static readonly StateGroup Africa =
        new(new(Id(70)), Spoken, "African Group", GroupKind.Regional, false, [KenyaOfIt, UgandaOfIt], [KenyaOfIt, UgandaOfIt], null);

    private static readonly StateGroup Movement =
        Africa with { Id = new(Id(71)), Name = "Non-Aligned Movement", ShortName = "NAM" };

    // As Kenya was relieved.
    private static readonly StateGroup SpokenForByUganda = Africa with { Spokespersons = [UgandaOfIt] };
    private static readonly SpeakersEvent Opened = new SpeakersListOpened(Body, Item, "6", "General debate", TimeLimits.Usual);
    private static readonly Inscription KenyasOwn = new(new(Id(50)), Kenya, "Kenya", StatementKind.National, null, null, Now);
    private static readonly Inscription KenyasForAfrica = Of(51, Kenya, "Kenya", Africa);
    private static readonly Inscription UgandasForAfrica = Of(52, Uganda, "Uganda", Africa);
    private static readonly Inscription KenyasForMovement = Of(53, Kenya, "Kenya", Movement);

    public static TheoryData<string> Spellings =>
        ["Group of African States", "african group", "African\u00a0Group", "AFRICAN GROUP", "African  Group", "Afr\u200bican Group"];

    [Fact]
    public void A_delegation_has_a_place_for_itself_and_one_for_each_group_it_speaks_for()
    {
        Rule.Given(Opened, new DelegationInscribed(KenyasOwn)).When(Takes(KenyasForAfrica, Africa), KenyasDelegate)
            .Then(new DelegationInscribed(KenyasForAfrica));
        Rule.Given(Opened, new DelegationInscribed(KenyasForAfrica)).When(Takes(KenyasForMovement, Movement), KenyasDelegate)
            .Then(new DelegationInscribed(KenyasForMovement));
        Rule.Given(Opened, new DelegationInscribed(KenyasForAfrica))
            .When(KenyaForItself, KenyasDelegate).Then(new DelegationInscribed(KenyasOwn));
    }

    [Fact]
    public void And_no_second()
    {
        var again = Takes(KenyasForAfrica with { Id = new(Id(60)) }, Africa);
        Rule.Given(Opened, new DelegationInscribed(KenyasForAfrica)).When(again, KenyasDelegate).ThenRefused("already-inscribed");
        Rule.Given(Opened, new DelegationInscribed(KenyasForAfrica)).When(again, Secretary).ThenRefused("already-inscribed");
    }

    [Fact]
    public void A_group_has_one_place_whichever_of_its_spokespersons_takes_it() =>
        Rule.Given(Opened, new DelegationInscribed(KenyasForAfrica)).When(Takes(UgandasForAfrica, Africa), UgandasDelegate)
            .ThenRefused("group-already-inscribed", "Kenya has already inscribed for the Group of African States.");

    [Theory, MemberData(nameof(Spellings))]
    public void A_place_taken_under_a_name_alone_is_the_groups_that_is_called_so(string name)
    {
        var before = new DelegationInscribed(KenyasForAfrica with { OnBehalfOf = name, Group = null });
        Rule.Given(Opened, before).When(Takes(KenyasForAfrica with { Id = new(Id(60)) }, Africa), KenyasDelegate).ThenRefused("already-inscribed");
        Rule.Given(Opened, before).When(Takes(UgandasForAfrica, Africa), UgandasDelegate).ThenRefused("group-already-inscribed");
        Rule.Given(Opened, before).When(Takes(KenyasForMovement, Movement), KenyasDelegate).Then(new DelegationInscribed(KenyasForMovement));
    }

    [Fact]
    public void A_place_taken_under_a_name_alone_is_called_as_before()
    {
        var before = KenyasForAfrica with { OnBehalfOf = "A group of friends", Group = null };
        Rule.Given(Opened, new DelegationInscribed(before)).When(Call(before), Chair).Then(new FloorGiven(before.Id, Twelfth, Now, 720));
    }

    [Fact]
    public void Nobody_speaks_for_a_group_that_has_not_declared_so()
    {
        var takes = Takes(KenyasForAfrica, SpokenForByUganda);
        Rule.Given(Opened).When(takes, KenyasDelegate).ThenRefused("not-spokesperson", "Kenya does not speak for the Group of African States. Uganda does.");
        Rule.Given(Opened).When(takes, Secretary).ThenRefused("not-spokesperson");
        Rule.Given(Opened).When(takes, Observer with { Delegation = Kenya }).ThenRefused("not-spokesperson");
        Rule.Given(Opened).When(takes with { SpokenFor = Africa with { Spokespersons = [] } }, KenyasDelegate)
            .ThenRefused("not-spokesperson", "No delegation does.");
        Rule.Given(Opened).When(takes with { SpokenFor = null }, KenyasDelegate).ThenRefused("unknown-group");
    }

    [Fact]
    public void A_group_that_is_being_heard_inscribes_again_afterwards()
    {
        SpeakersEvent[] heard = [Opened, new DelegationInscribed(KenyasForAfrica), new FloorGiven(KenyasForAfrica.Id, Twelfth, Now, 720)];
        Rule.Given(heard).When(Takes(UgandasForAfrica, Africa), UgandasDelegate).ThenRefused("has-the-floor");
        // What it says for a group takes nothing from it.
        Rule.Given(heard).When(KenyaForItself, KenyasDelegate).Then(new DelegationInscribed(KenyasOwn));
        Rule.Given(heard).When(Takes(KenyasForMovement, Movement), KenyasDelegate).Then(new DelegationInscribed(KenyasForMovement));
    }

    [Fact]
    public void The_floor_is_given_for_a_group_to_whoever_speaks_for_it_at_that_moment()
    {
        SpeakersEvent[] waits = [Opened, new DelegationInscribed(KenyasForAfrica)];
        Rule.Given(waits).When(Call(KenyasForAfrica) with { SpokenFor = Africa }, Chair).Then(new FloorGiven(KenyasForAfrica.Id, Twelfth, Now, 720));
        Rule.Given(waits).When(Call(KenyasForAfrica) with { SpokenFor = SpokenForByUganda }, Chair).ThenRefused("not-spokesperson", "takes over the place");
        Rule.Given(waits).When(Call(KenyasForAfrica), Chair).ThenRefused("unknown-group");
    }

    [Fact]
    public void A_groups_place_stays_the_groups_and_whoever_speaks_for_it_now_takes_it_over_in_its_turn()
    {
        SpeakersEvent[] waits = [Opened, new DelegationInscribed(KenyasForAfrica), new DelegationInscribed(KenyasOwn)];
        var over = new PlaceTakenOver(KenyasForAfrica.Id, UgandasForAfrica);
        Rule.Given(waits).When(Takes(UgandasForAfrica, SpokenForByUganda), UgandasDelegate).Then(over);
        // No new speaker: a closed list keeps its places.
        Rule.Given([.. waits, new SpeakersListClosed()]).When(Takes(UgandasForAfrica, SpokenForByUganda), UgandasDelegate).Then(over);
        Assert.Equal([UgandasForAfrica, KenyasOwn], waits.Append(over).Aggregate(SpeakersList.Initial, (list, next) => list.Evolve(next)).Waiting);
    }

    [Fact]
    public void A_closed_list_takes_no_new_place_for_a_group() =>
        Rule.Given(Opened, new SpeakersListClosed()).When(Takes(KenyasForAfrica, Africa), KenyasDelegate).ThenRefused("list-closed");

    [Fact]
    public void Whoever_speaks_for_a_group_disposes_of_its_place()
    {
        SpeakersEvent[] waits = [Opened, new DelegationInscribed(KenyasForAfrica), new DelegationInscribed(KenyasOwn)];
        var (withdraw, yielding) = (new WithdrawInscription(List, KenyasForAfrica.Id), new YieldPlace(List, KenyasForAfrica.Id));
        Rule.Given(waits).When(withdraw with { SpokenFor = Africa }, UgandasDelegate).Then(new InscriptionWithdrawn(KenyasForAfrica.Id));
        Rule.Given(waits).When(yielding with { SpokenFor = Africa }, UgandasDelegate).Then(new PlaceYielded(KenyasForAfrica.Id));
        Rule.Given(waits).When(withdraw with { SpokenFor = SpokenForByUganda }, KenyasDelegate).ThenRefused("not-entitled");
        Rule.Given(waits).When(yielding with { SpokenFor = SpokenForByUganda }, KenyasDelegate).ThenRefused("not-entitled");
        Rule.Given(waits).When(withdraw with { SpokenFor = SpokenForByUganda }, Secretary).Then(new InscriptionWithdrawn(KenyasForAfrica.Id));
    }

    private static Inscribe KenyaForItself => new(List, KenyasOwn.Id, Kenya, null) { Name = "Kenya", Item = Taken };

    private static Inscription Of(int id, DelegationId delegation, string name, StateGroup group) =>
        new(new(Id(id)), delegation, name, StatementKind.Group, group.Name, null, Now, group.Id);

    private static Inscribe Takes(Inscription place, StateGroup group) =>
        new(List, place.Id, place.Delegation, group.Id) { Name = place.Name, Item = Taken, SpokenFor = group };

    private static GiveFloor Call(Inscription next) => new(List, next.Id, Twelfth) { Session = InSession };
}
