using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Groups.StateGroups, ConferenceOps.Domain.Groups.GroupsEvent>;

namespace ConferenceOps.Domain.Tests.Groups;

public sealed class GroupRules
{
    private static readonly ConferenceId Conference = new(Id(1));
    private static readonly GroupId Africa = new(Id(70));
    private static readonly GroupId Union = new(Id(71));
    private static readonly DelegationId Uganda = new(Id(30));
    private static readonly Actor UgandasDelegate = new(Id(31), "Delegate (Uganda)", Roles.Delegate, Uganda);
    private static readonly Accredited OfKenya = new(Kenya, DelegationKind.State, "KEN", "Kenya");
    private static readonly Accredited OfUganda = new(Uganda, DelegationKind.State, "UGA", "Uganda");
    private static readonly Accredited Palestine = new(new(Id(32)), DelegationKind.ObserverState, "PSE", "State of Palestine");
    private static readonly Accredited RedCross = new(new(Id(33)), DelegationKind.InternationalOrganisation, "ICRC", "Red Cross");
    private static readonly Accredited EuropeanUnion = new(new(Id(34)), DelegationKind.InternationalOrganisation, "EU", "European Union");
    private static readonly Accredited Forum = new(new(Id(35)), DelegationKind.CivilSociety, "FTA", "African Group");
    private static readonly GroupFormed Formed = new(
        Africa, "Group of African States", "African Group", GroupKind.Regional, false, [new(Kenya, "Kenya"), new(Uganda, "Uganda")]);

    private static readonly GroupFormed UnionFormed = new(Union, "European Union", null, GroupKind.RegionalOrganisation, false, []);
    private static readonly CoordinationEntrusted KenyaCoordinates = new(Africa, Kenya, "Kenya");

    private static FormGroup Form => new(Conference, Africa, "Group of African States", "African Group", GroupKind.Regional, false, [Kenya, Uganda])
    {
        Convened = true,
        Registered = [OfUganda, OfKenya],
    };

    private static AmendGroup Amend => new(Conference, Africa, 1, "African Union Group", null, GroupKind.Political, true);

    [Fact]
    public void The_Secretariat_forms_a_group_of_States()
    {
        var formed = Rule.Given().When(Form, Secretary).Then<GroupFormed>();
        Assert.Equal(Formed.Members, formed.Members);
        Assert.Equal(Formed, formed with { Members = Formed.Members });
        Rule.Given().When(Form with { Convened = false }, Secretary).ThenRefused("unknown-conference");
    }

    [Theory]
    [InlineData("group of african states", null)]
    [InlineData("AFRICAN\u00a0GROUP", null)]
    [InlineData("African\u200b Group", null)]
    [InlineData("Friends of Africa", "African  Group")]
    public void A_name_is_one_groups_however_it_is_spelled(string name, string? shortName)
    {
        Rule.Given(Formed).When(Form with { Group = Union, Name = name, ShortName = shortName }, Secretary).ThenRefused("group-name-taken");
        Rule.Given(Formed, UnionFormed).When(Amend with { Group = Union, SeenVersion = 2, Name = name, ShortName = shortName }, Secretary)
            .ThenRefused("group-name-taken");
    }

    [Fact]
    public void Only_States_that_are_registered_are_members_and_each_once()
    {
        Rule.Given().When(Form with { Registered = [OfKenya] }, Secretary).ThenRefused("unknown-delegation");
        Rule.Given().When(Form with { Members = [Kenya, Uganda, Kenya] }, Secretary).ThenRefused("already-a-member");
        foreach (var no in new[] { RedCross, Forum })
        {
            Rule.Given().When(Form with { AdmitsObservers = true, Members = [no.Delegation], Registered = [no] }, Secretary).ThenRefused("not-a-state");
            Rule.Given(Formed).When(Admit(no), Secretary).ThenRefused("not-a-state");
        }

        Rule.Given(Formed).When(Admit(OfKenya), Secretary).ThenRefused("already-a-member");
        Rule.Given(Formed).When(Admit(OfKenya) with { Registered = null }, Secretary).ThenRefused("unknown-delegation");
    }

    [Fact]
    public void Observer_States_are_members_of_a_group_that_has_declared_so()
    {
        Rule.Given(Formed).When(Admit(Palestine), Secretary).ThenRefused("observers-not-admitted");
        Rule.Given(Formed with { AdmitsObservers = true }).When(Admit(Palestine), Secretary)
            .Then(new MemberAdmitted(Africa, Palestine.Delegation, "State of Palestine"));
        var form = Form with { Members = [Palestine.Delegation], Registered = [Palestine] };
        Rule.Given().When(form, Secretary).ThenRefused("observers-not-admitted");
        Rule.Given().When(form with { AdmitsObservers = true }, Secretary).Then<GroupFormed>();
    }

    [Fact]
    public void A_group_is_amended_unless_somebody_else_has_done_so()
    {
        GroupAmended amended = new(Africa, "African Union Group", null, GroupKind.Political, true);
        Rule.Given(Formed).When(Amend, Secretary).Then(amended);
        Rule.Given(Formed, amended).When(Amend, Secretary).ThenRefused("has-moved-on");
        Rule.Given(Formed, amended).When(Amend with { SeenVersion = 2 }, Secretary).Then();
        // Its own names are its own.
        Rule.Given(Formed).When(Amend with { Name = "African Group", ShortName = "Group of African States" }, Secretary).Then<GroupAmended>();
    }

    [Fact]
    public void A_group_is_spoken_for_by_members_it_has_designated()
    {
        Rule.Given(Formed).When(Designate(OfKenya), Secretary).Then(new SpokespersonDesignated(Africa, Kenya, "Kenya"));
        Rule.Given(Formed, KenyaCoordinates).When(Designate(OfKenya), Secretary).ThenRefused("already-spokesperson");
        foreach (var no in new[] { Palestine, RedCross, EuropeanUnion, Forum })
        {
            Rule.Given(Formed).When(Designate(no), Secretary).ThenRefused("not-a-member");
            Rule.Given(Formed).When(Entrust(no), Secretary).ThenRefused("not-a-member");
        }

        Rule.Given(Formed).When(Designate(OfKenya) with { Registered = null }, Secretary).ThenRefused("unknown-delegation");
        Rule.Given(Formed).When(Entrust(OfKenya) with { Registered = null }, Secretary).ThenRefused("unknown-delegation");
    }

    [Fact]
    public void An_organization_speaks_for_the_group_whose_name_it_bears()
    {
        Rule.Given(UnionFormed).When(Designate(EuropeanUnion) with { Group = Union }, Secretary)
            .Then(new SpokespersonDesignated(Union, EuropeanUnion.Delegation, "European Union"));
        Rule.Given(UnionFormed).When(Designate(RedCross) with { Group = Union }, Secretary).ThenRefused("not-a-member");
    }

    [Fact]
    public void Its_coordinator_declares_who_speaks_for_a_group_and_no_other_delegation()
    {
        Rule.Given(Formed, KenyaCoordinates).When(Designate(OfUganda), KenyasDelegate).Then(new SpokespersonDesignated(Africa, Uganda, "Uganda"));
        Rule.Given(Formed, KenyaCoordinates).When(Designate(OfUganda), UgandasDelegate).ThenRefused("not-entitled");
        Rule.Given(Formed).When(Designate(OfKenya), KenyasDelegate).ThenRefused("not-entitled");
        Rule.Given(Formed, KenyaCoordinates).When(Relieve(Kenya), UgandasDelegate).ThenRefused("not-entitled");
        Rule.Given(Formed, KenyaCoordinates).When(Entrust(OfUganda) with { SeenVersion = 2 }, UgandasDelegate).ThenRefused("not-entitled");
        Rule.Given(Formed, KenyaCoordinates).When(Entrust(OfUganda) with { SeenVersion = 2 }, KenyasDelegate)
            .Then(new CoordinationEntrusted(Africa, Uganda, "Uganda"));
    }

    [Fact]
    public void The_coordinator_speaks_for_the_group_and_so_does_the_one_before_until_relieved()
    {
        var then = After(Formed, KenyaCoordinates, new CoordinationEntrusted(Africa, Uganda, "Uganda"));
        Assert.Equal((Uganda, true, true), (then.Coordinator, then.IsSpokenForBy(Kenya), then.IsSpokenForBy(Uganda)));
        Rule.Given(Formed, KenyaCoordinates).When(Entrust(OfKenya) with { SeenVersion = 2 }, Secretary).Then();
        Rule.Given(Formed, KenyaCoordinates).When(Entrust(OfUganda) with { SeenVersion = 1 }, Secretary).ThenRefused("has-moved-on");
    }

    [Fact]
    public void Whoever_is_relieved_or_leaves_speaks_for_the_group_no_more()
    {
        Rule.Given(Formed, KenyaCoordinates).When(Relieve(Kenya), Secretary).Then(new SpokespersonRelieved(Africa, Kenya));
        Rule.Given(Formed).When(Relieve(Kenya), Secretary).ThenRefused("unknown-spokesperson-of-the-group");
        Rule.Given(Formed, KenyaCoordinates).When(new WithdrawFromGroup(Conference, Africa, Kenya), Secretary).Then(new MemberLeft(Africa, Kenya));
        Rule.Given(Formed).When(new WithdrawFromGroup(Conference, Africa, RedCross.Delegation), Secretary).ThenRefused("unknown-member-of-the-group");
        foreach (var gone in new GroupsEvent[] { new SpokespersonRelieved(Africa, Kenya), new MemberLeft(Africa, Kenya) })
        {
            var then = After(Formed, KenyaCoordinates, gone);
            Assert.Equal((false, null, gone is SpokespersonRelieved), (then.IsSpokenForBy(Kenya), then.Coordinator, then.Has(Kenya)));
        }
    }

    [Fact]
    public void A_group_for_which_somebody_waits_is_not_dissolved()
    {
        var dissolve = new DissolveGroup(Conference, Africa, AllSeen);
        Rule.Given(Formed).When(dissolve with { Awaited = ["8 (a) Statements"] }, Secretary).ThenRefused("group-in-use", "8 (a) Statements");
        Rule.Given(Formed).When(dissolve, Secretary).Then(new GroupDissolved(Africa));
    }

    [Fact]
    public void The_name_of_a_dissolved_group_is_free_and_its_identity_is_not()
    {
        Rule.Given(Formed, new GroupDissolved(Africa)).When(Form with { Group = Union }, Secretary).Then<GroupFormed>();
        Rule.Given(Formed, new GroupDissolved(Africa)).When(Form, Secretary).ThenRefused("group-exists");
    }

    [Fact]
    public void Nothing_is_done_to_a_group_that_is_not_there()
    {
        IGroupsCommand[] commands =
        [
            Amend with { SeenVersion = 0 }, Admit(OfKenya), new WithdrawFromGroup(Conference, Africa, Kenya), Designate(OfKenya), Relieve(Kenya),
            Entrust(OfKenya), new DissolveGroup(Conference, Africa, AllSeen),
        ];
        foreach (var command in commands)
            Rule.Given().When(command, Secretary).ThenRefused("unknown-group");
    }

    private static AdmitToGroup Admit(Accredited delegation) => new(Conference, Africa, delegation.Delegation) { Registered = delegation };

    private static DesignateSpokesperson Designate(Accredited delegation) => new(Conference, Africa, delegation.Delegation) { Registered = delegation };

    private static EntrustCoordination Entrust(Accredited delegation) => new(Conference, Africa, 0, delegation.Delegation) { Registered = delegation };

    private static RelieveSpokesperson Relieve(DelegationId delegation) => new(Conference, Africa, AllSeen, delegation);

    private static StateGroup After(params GroupsEvent[] happened) =>
        happened.Aggregate(StateGroups.Initial, (groups, next) => groups.Evolve(next)).Find(Africa)!;
}
