using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Server.Demo;

namespace ConferenceOps.Server.Tests.Demo;

public sealed class DemoDelegationsTests
{
    [Theory]
    [InlineData(RegionalGroup.African, 54)]
    [InlineData(RegionalGroup.AsiaPacific, 54)]
    [InlineData(RegionalGroup.EasternEuropean, 23)]
    [InlineData(RegionalGroup.LatinAmericanAndCaribbean, 33)]
    [InlineData(RegionalGroup.WesternEuropeanAndOthers, 29)]
    public void Every_regional_group_is_complete(RegionalGroup group, int states) =>
        Assert.Equal(states, DemoDelegations.All.Count(delegation => delegation.Group == group));

    [Fact]
    public void All_Member_States_and_both_observer_States_take_part()
    {
        Assert.Equal(193, DemoDelegations.All.Count(delegation => delegation.Kind is DelegationKind.State));
        Assert.Equal(
            ["Holy See", "State of Palestine"],
            DemoDelegations.All.Where(delegation => delegation.Kind is DelegationKind.ObserverState).Select(delegation => delegation.Name));
    }

    [Fact]
    public void Codes_and_names_are_unique_and_a_States_code_has_three_letters()
    {
        Assert.Distinct(DemoDelegations.All.Select(delegation => delegation.Code));
        Assert.Distinct(DemoDelegations.All.Select(delegation => delegation.Name));
        Assert.All(
            DemoDelegations.All.Where(delegation => delegation.Kind is DelegationKind.State or DelegationKind.ObserverState),
            delegation => Assert.Matches("^[A-Z]{3}$", delegation.Code));
    }

    [Fact]
    public void A_States_names_stand_in_alphabetical_order_within_its_group() => Assert.All(
        DemoDelegations.All.Where(delegation => delegation.Group is not null).GroupBy(delegation => delegation.Group),
        group => Assert.Equal(group.Select(delegation => delegation.Name).Order(StringComparer.InvariantCulture), group.Select(delegation => delegation.Name)));

    [Fact]
    public void Every_account_of_a_delegation_belongs_to_a_member_of_it() => Assert.All(
        DemoAccounts.All.Where(account => account.Roles is Roles.Delegate or Roles.Observer),
        account =>
        {
            var delegation = DemoDelegations.All.Single(delegation => DelegationId.For(DemoConference.Id, delegation.Code) == account.Delegation);
            Assert.Contains(delegation.Members, member => account.Name.StartsWith(member.Name, StringComparison.Ordinal));
        });

    [Fact]
    public void Every_role_has_an_account() =>
        Assert.Equal(Enum.GetValues<Roles>().Where(role => role is not Roles.None), DemoAccounts.All.Select(account => account.Roles).Distinct().Order());
}
