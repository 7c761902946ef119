using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Delegations.Delegation, ConferenceOps.Domain.Delegations.DelegationEvent>;

namespace ConferenceOps.Domain.Tests.Delegations;

public sealed class DelegationRules
{
    private static readonly ConferenceId Conference = new(Id(1));
    private static readonly DelegationRegistered Registered = new(Kenya, Conference, DelegationKind.State, "KEN", "Kenya", RegionalGroup.African);
    private static readonly MemberId Head = new(Id(2));

    [Fact]
    public void A_State_is_one_delegation_however_its_code_is_written() =>
        Assert.Equal(DelegationId.For(Conference, "KEN"), DelegationId.For(Conference, " ken "));

    [Fact]
    public void The_Secretariat_registers_a_delegation() =>
        Rule.Given().When(new RegisterDelegation(Conference, DelegationKind.State, "ken", "Kenya", RegionalGroup.African), Secretary)
            .Then(Registered with { Delegation = DelegationId.For(Conference, "KEN") });

    [Fact]
    public void A_delegation_is_registered_once() =>
        Rule.Given(Registered).When(new RegisterDelegation(Conference, DelegationKind.State, "KEN", "Kenya"), Secretary).ThenRefused("already-registered");

    [Fact]
    public void Only_Member_States_belong_to_a_regional_group() =>
        Rule.Given().When(new RegisterDelegation(Conference, DelegationKind.CivilSociety, "NGO", "A network", RegionalGroup.African), Secretary).ThenRefused("group-without-State");

    [Fact]
    public void A_delegation_enrols_its_own_members() =>
        Rule.Given(Registered).When(new EnrolMember(Kenya, Head, "Amina Otieno", "Head of delegation"), KenyasDelegate)
            .Then(new MemberEnrolled(Kenya, Head, "Amina Otieno", "Head of delegation"));

    [Fact]
    public void Nobody_enrols_members_of_another_delegation()
    {
        var other = new DelegationId(Id(8));
        Rule.Given(Registered with { Delegation = other }).When(new EnrolMember(other, Head, "Somebody", "Adviser"), KenyasDelegate).ThenRefused("not-entitled");
        foreach (var by in new[] { Actor.Public, Observer, Bureau, Chair })
            Rule.Given(Registered).When(new EnrolMember(Kenya, Head, "Somebody", "Adviser"), by).ThenRefused("not-entitled");
    }

    [Fact]
    public void A_member_leaves_once()
    {
        var enrolled = new MemberEnrolled(Kenya, Head, "Amina Otieno", "Head of delegation");
        Rule.Given(Registered, enrolled).When(new WithdrawMember(Kenya, Head), Secretary).Then(new MemberWithdrawn(Kenya, Head));
        Rule.Given(Registered, enrolled, new MemberWithdrawn(Kenya, Head)).When(new WithdrawMember(Kenya, Head), Secretary).ThenRefused("unknown-member");
    }

    [Fact]
    public void Names_of_persons_are_for_participants() =>
        Assert.Equal(Audience.Delegates, ((IEvent)new MemberEnrolled(Kenya, Head, "Amina Otieno", "Head of delegation")).Audience);
}
