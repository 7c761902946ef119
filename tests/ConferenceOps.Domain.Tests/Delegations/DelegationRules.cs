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

    private static RegisterDelegation Register => new(Conference, DelegationKind.State, "ken", "Kenya", RegionalGroup.African) { Convened = true };

    [Fact]
    public void A_State_is_one_delegation_however_its_code_is_written() =>
        Assert.All([" ken ", "ＫＥＮ", "K\u200bEN"], code => Assert.Equal(DelegationId.For(Conference, "KEN"), DelegationId.For(Conference, code)));

    [Fact]
    public void A_code_is_kept_in_plain_capitals() =>
        Rule.Given().When(Register with { Code = "ｋｅｎ" }, Secretary).Then(Registered with { Delegation = DelegationId.For(Conference, "KEN") });

    [Fact]
    public void A_delegation_does_not_look_like_another() =>
        Rule.Given().When(Register with { LooksLike = "Kenya" }, Secretary).ThenRefused("name-taken");

    [Fact]
    public void The_Secretariat_registers_a_delegation() =>
        Rule.Given().When(Register, Secretary)
            .Then(Registered with { Delegation = DelegationId.For(Conference, "KEN") });

    [Fact]
    public void A_delegation_is_registered_once() =>
        Rule.Given(Registered).When(Register with { Group = null }, Secretary).ThenRefused("delegation-exists");

    [Fact]
    public void Only_Member_States_belong_to_a_regional_group() =>
        Rule.Given().When(Register with { Kind = DelegationKind.CivilSociety }, Secretary).ThenRefused("group-without-state");

    [Fact]
    public void A_delegation_enrols_its_own_members() =>
        Rule.Given(Registered).When(new EnrolMember(Kenya, Head, "Amina Otieno", "Head of delegation"), KenyasDelegate)
            .Then(new MemberEnrolled(Kenya, Head, "Amina Otieno", "Head of delegation"));

    [Fact]
    public void Nobody_enrols_members_of_another_delegation()
    {
        var other = new DelegationId(Id(8));
        Rule.Given(Registered with { Delegation = other }).When(new EnrolMember(other, Head, "Somebody", "Adviser"), KenyasDelegate)
            .ThenRefused("not-entitled");
        foreach (var by in new[] { Actor.Public, Observer, Bureau, Chair })
            Rule.Given(Registered).When(new EnrolMember(Kenya, Head, "Somebody", "Adviser"), by).ThenRefused("not-entitled");
    }

    [Fact]
    public void Nobody_withdraws_members_of_another_delegation()
    {
        var other = new DelegationId(Id(8));
        DelegationEvent[] enrolled = [Registered with { Delegation = other }, new MemberEnrolled(other, Head, "Somebody", "Adviser")];
        Rule.Given(enrolled).When(new WithdrawMember(other, Head), KenyasDelegate).ThenRefused("not-entitled");
        Rule.Given(enrolled).When(new WithdrawMember(other, Head), Observer with { Delegation = other }).Then(new MemberWithdrawn(other, Head));
    }

    [Fact]
    public void The_Secretariat_enrols_members_of_every_delegation() =>
        Rule.Given(Registered).When(new EnrolMember(Kenya, Head, "Amina Otieno", "Head of delegation"), Secretary)
            .Then(new MemberEnrolled(Kenya, Head, "Amina Otieno", "Head of delegation"));

    [Fact]
    public void Whoever_presides_enrols_no_one_even_as_a_national_of_the_State() =>
        Rule.Given(Registered).When(new EnrolMember(Kenya, Head, "Somebody", "Adviser"), Chair with { Delegation = Kenya }).ThenRefused("not-entitled");

    [Fact]
    public void A_member_is_enrolled_once_in_a_delegation_that_is_registered()
    {
        var enrol = new EnrolMember(Kenya, Head, "Amina Otieno", "Head of delegation");
        Rule.Given(Registered, new MemberEnrolled(Kenya, Head, "Amina Otieno", "Adviser")).When(enrol, KenyasDelegate).ThenRefused("member-exists");
        Rule.Given().When(enrol, KenyasDelegate).ThenRefused("unknown-delegation");
    }

    [Fact]
    public void A_delegation_is_registered_at_a_conference_that_was_convened() =>
        Rule.Given().When(Register with { Convened = false }, Secretary).ThenRefused("unknown-conference");

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
