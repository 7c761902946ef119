using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Server.Demo;
using ConferenceOps.Server.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class FundMutationsTests(RunningConference conference)
{
    [Fact]
    public async Task Awards_made_all_at_once_never_take_more_than_was_received()
    {
        var treasury = await Treasury.Opened(conference);
        await treasury.Receive("Norway", (3 * Treasury.Place) + 1_000, RegionalGroup.African);
        await treasury.Receive("Japan", 2 * Treasury.Place);
        var requests = await Task.WhenAll(
            Enumerable.Range(0, 24).Select(number => treasury.Request($"X{number}", number % 2 == 0 ? RegionalGroup.African : RegionalGroup.AsiaPacific)));

        // Everyone at the desk presses at the same moment, and every answer is lost once.
        var answers = await Task.WhenAll(requests.SelectMany(request => Enumerable.Repeat((Request: request, Command: new CommandId(Guid.CreateVersion7())), 2))
            .Select(sent => treasury.Secretary.Send(new AwardPlace(treasury.Id, sent.Request, Treasury.Place, "All at once"), sent.Command)));

        var fund = await treasury.Fund();
        Assert.Equal(5, fund.Requests!.Nodes.Count(one => one.Status is PlaceStatus.Awarded));
        Assert.Equal(10, answers.Count(answer => answer.Refusal is null));
        Assert.All(answers.Where(answer => answer.Refusal is not null), answer => Assert.Equal("not-enough-money", answer.Refusal!.Reason));
        Assert.Equal(5 * Treasury.Place, fund.Money!.Committed);
        Assert.Equal(2, fund.Contributions!.Nodes.Length);
        Assert.All(fund.Contributions.Nodes, one => Assert.True(one.Committed <= one.Received, $"{one}"));
        Assert.Equal(fund.Money.Committed, await treasury.Balance(LedgerAccount.Commitments));
    }

    [Fact]
    public async Task Every_figure_is_the_balance_of_the_entries_it_links_to()
    {
        var treasury = await Treasury.Opened(conference);
        var (pledge, payment) = (new ContributionId(Guid.CreateVersion7()), new ReceiptId(Guid.CreateVersion7()));
        Assert.Null(
            (await treasury.Secretary.Send(new RecordContribution(treasury.Id, pledge, "Japan", new(1_500_000, "JPY", 150), null, null, null))).Refusal);
        Assert.Null((await treasury.Secretary.Send(new ReceiveContribution(treasury.Id, pledge, payment, 900_000, 150, Treasury.May))).Refusal);
        var norway = await treasury.Receive("Norway", 400_000, RegionalGroup.African);
        var (first, second) = (await treasury.Request("KEN", RegionalGroup.African), await treasury.Request("MWI", RegionalGroup.African));
        Assert.Null((await treasury.Secretary.Send(new AwardPlace(treasury.Id, second, Treasury.Place, null))).Refusal);
        Assert.Null((await treasury.Secretary.Send(new AwardPlace(treasury.Id, first, Treasury.Place, null))).Refusal);
        Assert.Null((await treasury.Secretary.Send(new DeclinePlace(treasury.Id, second, (await treasury.Fund()).Version, "Minister cannot leave"))).Refusal);
        Assert.Equal("money-committed", (await treasury.Secretary.Send(new ReverseReceipt(treasury.Id, pledge, payment, "Mistake"))).Refusal!.Reason);
        Assert.Null((await treasury.Secretary.Send(new CancelAward(treasury.Id, first, (await treasury.Fund()).Version, "Visa refused"))).Refusal);
        Assert.Null((await treasury.Secretary.Send(new ReverseReceipt(treasury.Id, pledge, payment, "Sent back"))).Refusal);
        Assert.Null((await treasury.Secretary.Send(new WriteOffPledge(treasury.Id, pledge, (await treasury.Fund()).Version, "Not coming"))).Refusal);

        var fund = await treasury.Fund();
        Assert.Equal(new FundMoney(0, 400_000, 0, 400_000), fund.Money);
        Assert.Equal(2, fund.Contributions!.Nodes.Length);
        foreach (var one in fund.Contributions.Nodes)
        {
            Assert.Equal(one.Free, await treasury.Balance(LedgerAccount.FreeFunds, one.Id));
            Assert.Equal(one.Committed, await treasury.Balance(LedgerAccount.Commitments, one.Id));
            Assert.Equal(one.Received, -await treasury.Balance(LedgerAccount.Bank, one.Id));
            Assert.Equal(one.Pledged, -await treasury.Balance(LedgerAccount.PledgesReceivable, one.Id));
        }

        // Nothing was deleted: all that was entered and undone is there.
        var ledger = (await treasury.Secretary.Ledger(treasury.Id, new()))!;
        Assert.Equal(ledger.Debits, ledger.Credits);
        Assert.Equal(6, ledger.Entries.Nodes.Count(entry => entry.Reverses));
        var ofFirst = (await treasury.Secretary.Ledger(treasury.Id, new(Request: first)))!.Entries.Nodes;
        Assert.NotEmpty(ofFirst);
        Assert.All(ofFirst, entry => Assert.Equal(("State KEN", first), (entry.StateName, entry.Request)));
        Assert.Equal(
            4,
            (await treasury.Secretary.Ledger(treasury.Id, new(LedgerAccount.Commitments, Group: RegionalGroup.African)))!.Entries.Nodes.Count(
                entry => entry.Contribution == norway));
        Assert.Empty((await treasury.Secretary.Ledger(treasury.Id, new(Group: RegionalGroup.AsiaPacific)))!.Entries.Nodes);
        var norways = (await treasury.Secretary.Ledger(treasury.Id, new(Donor: "norw")))!.Entries.Nodes;
        Assert.NotEmpty(norways);
        Assert.All(norways, entry => Assert.Equal(norway, entry.Contribution));
    }

    [Fact]
    public async Task With_money_for_two_the_third_waits_on_the_reserve_list_until_one_is_given_back()
    {
        var treasury = await Treasury.Opened(conference);
        await treasury.Receive("Norway", 2 * Treasury.Place);
        PlaceRequestId[] requests = [await treasury.Request("KEN"), await treasury.Request("MWI"), await treasury.Request("NPL")];
        Assert.Equal([requests[1], requests[2], requests[0]], (await treasury.Fund()).Requests!.Nodes.Select(one => one.Id));

        Assert.Equal("cost-changed", (await treasury.Secretary.Send(new AwardPlace(treasury.Id, requests[1], 1, null))).Refusal!.Reason);
        Assert.Null((await treasury.Secretary.Send(new AwardPlace(treasury.Id, requests[1], Treasury.Place, null))).Refusal);
        Assert.Equal("displaces-another", (await treasury.Secretary.Send(new AwardPlace(treasury.Id, requests[0], Treasury.Place, null))).Refusal!.Reason);
        Assert.Equal("State NPL", Find(await treasury.Fund(), requests[0]).Displaces);
        Assert.Null((await treasury.Secretary.Send(new AwardPlace(treasury.Id, requests[2], Treasury.Place, null))).Refusal);
        Assert.Equal("not-enough-money", (await treasury.Secretary.Send(new AwardPlace(treasury.Id, requests[0], Treasury.Place, null))).Refusal!.Reason);
        Assert.Null((await treasury.Secretary.Send(new ReserveRequest(treasury.Id, requests[0]))).Refusal);
        var waiting = Find(await treasury.Fund(), requests[0]);
        Assert.Equal((PlaceStatus.Reserve, 1, Treasury.Place), (waiting.Status, waiting.Rank, waiting.Shortfall));

        Assert.Null((await treasury.Secretary.Send(new AcceptPlace(treasury.Id, requests[1]))).Refusal);
        Assert.Null((await treasury.Secretary.Send(new DeclinePlace(treasury.Id, requests[2], (await treasury.Fund()).Version, null))).Refusal);
        Assert.Null((await treasury.Secretary.Send(new AwardPlace(treasury.Id, requests[0], Treasury.Place, null))).Refusal);

        var fund = await treasury.Fund();
        Assert.Equal([PlaceStatus.Awarded, PlaceStatus.Accepted, PlaceStatus.Declined], requests.Select(request => Find(fund, request).Status));
        Assert.Equal((Treasury.Place * 2, 0), (fund.Money!.Committed, fund.Money.Free));
        var published = (await treasury.Secretary.Send<FundView>(new PublishOutcomes(treasury.Id, (await treasury.Fund()).Version))).Result!.Published!.Value;
        Assert.Equal(["State KEN", "State MWI"], published.Select(places => places.Name));
        Assert.Equal(2, (await (await conference.As(null)).Fund(treasury.Id))!.Published!.Value.Length);
    }

    [Fact]
    public async Task Requests_are_found_by_state_region_donor_and_status_and_sorted()
    {
        var treasury = await Treasury.Opened(conference);
        await treasury.Receive("Fundación Andina", Treasury.Place, RegionalGroup.AsiaPacific);
        await treasury.Receive("Norway", Treasury.Place, RegionalGroup.African);
        var (kenya, nepal) = (await treasury.Request("KEN", RegionalGroup.African), await treasury.Request("NPL", RegionalGroup.AsiaPacific));
        Assert.Null((await treasury.Secretary.Send(new AwardPlace(treasury.Id, nepal, Treasury.Place, null))).Refusal);
        Assert.Null((await treasury.Secretary.Send(new QuoteFare(treasury.Id, kenya, (await treasury.Fund()).Version, 900_000))).Refusal);

        Assert.Equal([kenya], await Ids(treasury, "group: AFRICAN"));
        Assert.Equal([nepal], await Ids(treasury, "status: [AWARDED, ACCEPTED]"));
        Assert.Equal([nepal], await Ids(treasury, "donor: \"fundacion\""));
        Assert.Empty(await Ids(treasury, "donor: \"norway\""));
        Assert.Equal([nepal], await Ids(treasury, $"state: \"{Find(await treasury.Fund(), nepal).State}\""));
        Assert.Equal([kenya, nepal], await Ids(treasury, "order: COST"));
        Assert.Equal([kenya], await Ids(treasury, "first: 1, order: STATE"));
        Assert.Equal(["Fundación Andina", "Norway"], await Donors(treasury, "order: DONOR"));
        Assert.Equal(["Norway"], await Donors(treasury, "earmark: AFRICAN"));
    }

    [Fact]
    public async Task A_State_sees_its_own_request_and_the_public_only_what_is_published()
    {
        var kenya = await conference.As(RunningConference.Delegate);
        var state = (await kenya.Viewer()).Delegation!.Id;
        var fund = FundId.Of(DemoConference.Id);
        var request = new PlaceRequestId(Guid.CreateVersion7());
        Assert.Null((await kenya.Send(new RequestPlace(fund, request, state, $"Nominee {request}", "Adviser", Treasury.Week))).Refusal);

        var own = (await kenya.Fund(fund, requests: true, money: true))!;
        Assert.All(own.Requests!.Nodes, one => Assert.Equal(state, one.State));
        Assert.Contains(own.Requests.Nodes, one => one.Id == request && one.Rank > 0 && one is { Shortfall: null, Shares: null });
        Assert.Equal((null, null, null), (own.Money, own.Contributions, own.Places));
        Assert.Empty((await (await conference.As(RunningConference.Chair)).Fund(fund, requests: true))!.Requests!.Nodes);
        Assert.Null((await (await conference.As(null)).Fund(fund, requests: true))!.Requests);
        Assert.Null(await kenya.Ledger(fund, new()));

        var chair = await conference.As(RunningConference.Chair);
        Assert.Equal("not-entitled", (await chair.Send(new WithdrawRequest(fund, request, own.Version))).Refusal!.Reason);
        Assert.Null((await kenya.Send(new WithdrawRequest(fund, request, own.Version))).Refusal);
    }

    [Fact]
    public async Task What_was_entered_wrongly_is_told_by_name()
    {
        var treasury = await Treasury.Opened(conference);
        Assert.Null((await treasury.Secretary.Send(new RegisterDelegation(treasury.Conference, DelegationKind.CivilSociety, "NGO", "A network"))).Refusal);
        var observer = DelegationId.For(treasury.Conference, "NGO");

        Assert.Equal(
            "unknown-state",
            (await treasury.Secretary.Send(new RequestPlace(treasury.Id, new(Guid.CreateVersion7()), observer, "A", "B", Treasury.Week))).Refusal!.Reason);
        Assert.Equal("unknown-conference", (await treasury.Secretary.Send(new OpenFund(new(Guid.CreateVersion7()), "Fund", []))).Refusal!.Reason);
        Assert.Equal("fund-exists", (await treasury.Secretary.Send(new OpenFund(treasury.Conference, "Fund", []))).Refusal!.Reason);
        Assert.Null((await treasury.Secretary.Send(new StatePriority(treasury.Id, 2, [Criterion.SmallIsland]))).Refusal);
        var refused = await treasury.Request("FJI");
        Assert.Null((await treasury.Secretary.Send(new RefuseRequest(treasury.Id, refused, (await treasury.Fund()).Version, "After the deadline"))).Refusal);
        Assert.Equal(("After the deadline", PlaceStatus.Refused), (Find(await treasury.Fund(), refused).Reason, Find(await treasury.Fund(), refused).Status));
        Assert.Null(await treasury.Secretary.Fund(new(Guid.CreateVersion7())));
    }

    private static PlaceRequestView Find(FundView fund, PlaceRequestId request) => Assert.Single(fund.Requests!.Nodes, one => one.Id == request);

    private async Task<IEnumerable<PlaceRequestId>> Ids(Treasury treasury, string arguments) =>
        (await Ask(treasury, $"requests({arguments}) {{ nodes {{ id }} }}", "requests", "id")).Select(id => new PlaceRequestId(Guid.Parse(id)));

    private Task<IReadOnlyList<string>> Donors(Treasury treasury, string arguments) =>
        Ask(treasury, $"contributions({arguments}) {{ nodes {{ donor }} }}", "contributions", "donor");

    private async Task<IReadOnlyList<string>> Ask(Treasury treasury, string selection, string list, string field)
    {
        var secretary = new Actor(Guid.CreateVersion7(), "Secretary", Roles.Secretariat);
        using var answer = await conference.Services.GetRequiredService<Executor>()
            .Ask($$"""{ sponsorshipFund(id: "{{treasury.Id}}") { {{selection}} } }""", null, secretary, default);
        var nodes = answer.RootElement.GetProperty("data").GetProperty("sponsorshipFund").GetProperty(list).GetProperty("nodes");
        return [.. nodes.EnumerateArray().Select(node => node.GetProperty(field).GetString()!)];
    }

    [Fact]
    public async Task The_fund_comes_with_all_its_requests_however_many_pages_they_take()
    {
        var treasury = await Treasury.Opened(conference);
        var state = await treasury.State("KEN", RegionalGroup.African);
        var asked = await Task.WhenAll(Enumerable.Range(0, 251).Select(nominee => treasury.Request(state, $"Nominee {nominee}")));
        var requests = (await treasury.Fund()).Requests!;
        Assert.Equal(asked.Select(one => one.Value).Order(), requests.Nodes.Select(one => one.Id.Value).Order());
        Assert.Equal(Enumerable.Range(1, 251), requests.Nodes.Select(one => one.Rank!.Value));
    }
}
