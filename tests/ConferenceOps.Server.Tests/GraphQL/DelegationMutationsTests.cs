using ConferenceOps.Client;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Server.Demo;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class DelegationMutationsTests(RunningConference conference)
{
    [Fact]
    public async Task A_delegation_is_registered_once()
    {
        var secretary = await conference.As(RunningConference.Secretary);

        var registered = await secretary.Send<DelegationView>(
            new RegisterDelegation(DemoConference.Id, DelegationKind.CivilSociety, "TEST1", "Äthiopien-Hilfe"));
        var again = await secretary.Send<DelegationView>(new RegisterDelegation(DemoConference.Id, DelegationKind.CivilSociety, "test1", "Another"));

        Assert.Equal(("TEST1", DelegationKind.CivilSociety), (registered.Result!.Code, registered.Result.Kind));
        Assert.Equal(("delegation-exists", "Äthiopien-Hilfe"), (again.Refusal!.Reason, again.Result!.Name));
        Assert.Equal("TEST1", Assert.Single((await secretary.Delegations(search: "athiopien")).Nodes).Code);
    }

    [Fact]
    public async Task A_delegation_enrols_its_own_members_and_no_others()
    {
        var kenyan = await conference.As(RunningConference.Delegate);
        var kenya = (await kenyan.Viewer()).Delegation!.Id;
        var mexico = DelegationId.For(DemoConference.Id, "MEX");
        var member = new MemberId(Guid.CreateVersion7());

        var enrolled = await kenyan.Send(new EnrolMember(kenya, member, "Wanjiru Kamau", "Adviser"));
        var with = (await kenyan.Delegation(kenya, members: true))!.Members!.Value;
        var refused = await kenyan.Send<DelegationView>(new EnrolMember(mexico, new(Guid.CreateVersion7()), "Wanjiru Kamau", "Adviser"));
        var withdrawn = await kenyan.Send(new WithdrawMember(kenya, member));
        var without = (await kenyan.Delegation(kenya, members: true))!.Members!.Value;
        var withdrawnAgain = await kenyan.Send(new WithdrawMember(kenya, member));

        Assert.Null(enrolled.Refusal);
        Assert.Contains(with, one => one.Id == member && one.Function == "Adviser");
        Assert.Equal(("not-entitled", "MEX"), (refused.Refusal!.Reason, refused.Result!.Code));
        Assert.Null(withdrawn.Refusal);
        Assert.DoesNotContain(without, one => one.Id == member);
        Assert.Equal("unknown-member", withdrawnAgain.Refusal!.Reason);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var client = await conference.As(null);
        var all = (await client.Delegations(first: 250, kind: DelegationKind.State)).Nodes.Select(one => one.Code).ToList();

        var page = await client.Delegations(first: 40, kind: DelegationKind.State);
        var paged = page.Nodes.Select(one => one.Code).ToList();
        while (page.PageInfo.HasNextPage && paged.Count < 193)
        {
            page = await client.Delegations(first: 40, after: page.PageInfo.EndCursor, kind: DelegationKind.State);
            paged.AddRange(page.Nodes.Select(one => one.Code));
        }

        Assert.False(page.PageInfo.HasNextPage);

        Assert.Equal(193, page.TotalCount);
        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task A_cursor_of_no_delegation_is_refused()
    {
        var failure = await Assert.ThrowsAsync<GraphQLRequestException>(async () => await (await conference.As(null)).Delegations(after: "nowhere"));

        Assert.Contains("Begin again", failure.Message, StringComparison.Ordinal);
    }
}
