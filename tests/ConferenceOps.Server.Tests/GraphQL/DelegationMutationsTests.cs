using ConferenceOps.Client;
using ConferenceOps.Server.Demo;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class DelegationMutationsTests(RunningConference conference)
{
    [Fact]
    public async Task A_delegation_is_registered_once()
    {
        var secretary = await conference.As(RunningConference.Secretary);

        var registered = await secretary.RegisterDelegation(DemoConference.Id.Value, DelegationKind.CivilSociety, "TEST1", "Äthiopien-Hilfe", null);
        var again = await secretary.RegisterDelegation(DemoConference.Id.Value, DelegationKind.CivilSociety, "test1", "Another", null);

        Assert.Equal(("TEST1", DelegationKind.CivilSociety), (registered.Result!.Code, registered.Result.Kind));
        Assert.Equal(("already-registered", "Äthiopien-Hilfe"), (again.Refusal!.Reason, again.Result!.Name));
        Assert.Equal("TEST1", Assert.Single((await secretary.Delegations(search: "athiopien")).Nodes).Code);
    }

    [Fact]
    public async Task A_delegation_enrols_its_own_members_and_no_others()
    {
        var kenyan = await conference.As(RunningConference.Delegate);
        var kenya = (await kenyan.Viewer()).Delegation!.Id;
        var mexico = Domain.Delegations.DelegationId.For(DemoConference.Id, "MEX").Value;
        var member = Guid.CreateVersion7();

        var enrolled = await kenyan.EnrolMember(kenya, member, "Wanjiru Kamau", "Adviser");
        var refused = await kenyan.EnrolMember(mexico, Guid.CreateVersion7(), "Wanjiru Kamau", "Adviser");
        var withdrawn = await kenyan.WithdrawMember(kenya, member);
        var withdrawnAgain = await kenyan.WithdrawMember(kenya, member);

        Assert.Null(enrolled.Refusal);
        Assert.Contains(enrolled.Result!.Members!, one => one.Id == member && one.Function == "Adviser");
        Assert.Equal(("not-entitled", "MEX"), (refused.Refusal!.Reason, refused.Result!.Code));
        Assert.DoesNotContain(withdrawn.Result!.Members!, one => one.Id == member);
        Assert.Equal("unknown-member", withdrawnAgain.Refusal!.Reason);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var client = await conference.As(null);
        var all = (await client.Delegations(first: 250, kind: DelegationKind.State)).Nodes.Select(one => one.Code).ToList();

        var paged = new List<string>();
        var page = await client.Delegations(first: 40, kind: DelegationKind.State);
        while (true)
        {
            paged.AddRange(page.Nodes.Select(one => one.Code));
            if (!page.PageInfo.HasNextPage)
                break;
            page = await client.Delegations(first: 40, after: page.PageInfo.EndCursor, kind: DelegationKind.State);
        }

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
