using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Server.Demo;

namespace ConferenceOps.Server.Tests.Demo;

public sealed class DemoGroupsTests
{
    [Theory]
    [InlineData("African Group", 54)]
    [InlineData("Asia-Pacific Group", 54)]
    [InlineData("Eastern European Group", 23)]
    [InlineData("GRULAC", 33)]
    [InlineData("WEOG", 29)]
    [InlineData("EU", 27)]
    [InlineData("CARICOM", 14)]
    [InlineData("NAM", 121)]
    public void Every_group_is_complete(string shortName, int members)
    {
        var group = DemoGroups.All.Single(group => group.ShortName == shortName);
        Assert.Distinct(group.Members);
        Assert.Equal(members, group.Members.Length);
    }

    [Fact]
    public void Every_State_is_in_the_group_of_its_region() => Assert.Equal(
        DemoDelegations.All.Where(delegation => delegation.Group is not null).Select(delegation => delegation.Code).Order(StringComparer.Ordinal),
        DemoGroups.All.Where(group => group.Kind is GroupKind.Regional).SelectMany(group => group.Members).Order(StringComparer.Ordinal));

    [Fact]
    public void The_delegates_to_try_it_with_speak_for_a_group_each() => Assert.All(
        DemoAccounts.All.Where(account => account.Roles is ConferenceOps.Domain.Roles.Delegate),
        account => Assert.Contains(DemoGroups.All, group => account.Delegation == DelegationId.For(DemoConference.Id, group.Coordinator)));
}
