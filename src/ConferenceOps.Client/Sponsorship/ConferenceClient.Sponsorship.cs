using System.Text.Json.Nodes;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    private const string FundFields = "id version name priority rates { from subsistence terminal source } published { delegation name group count }";

    /// <summary>The sponsorship fund of a conference with all its requests, however many pages they take; null while it is not open.</summary>
    /// <param name="conference">The conference.</param>
    /// <param name="requests">Whether requests come with it: a State's own to its delegates, all to the Secretariat.</param>
    /// <param name="money">Whether money and donors come with it; they are for the Secretariat.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<SponsorshipFund?> SponsorshipFund(Guid conference, bool requests = false, bool money = false, CancellationToken cancel = default)
    {
        var fund = await FundPage(conference, requests, money, null, cancel);
        while (fund?.Allocations is { PageInfo: { HasNextPage: true, EndCursor: { } end }, Nodes: var before } && await FundPage(conference, requests, money, end, cancel) is { } next)
        {
            // A fund that changed meanwhile may have them in another order: then all are asked for again.
            fund = next.Version == fund.Version
                ? next with { Allocations = next.Allocations! with { Nodes = [.. before, .. next.Allocations.Nodes] } }
                : await FundPage(conference, requests, money, null, cancel);
        }

        return fund;
    }

    private Task<SponsorshipFund?> FundPage(Guid conference, bool requests, bool money, string? after, CancellationToken cancel) => Query(
        "sponsorshipFund",
        $$"""
        query ($id: ID!, $requests: Boolean!, $money: Boolean!, $after: String) {
          sponsorshipFund(id: $id) {
            {{FundFields}}
            money @include(if: $money) { pledged received committed free }
            places @include(if: $money) { group requested undecided reserve held committed }
            contributions(first: 250) @include(if: $money) {
              nodes { id donor currency earmark pledged received committed free receipts { id amount perDollar value on } } {{PageFields}}
            }
            allocations(first: 250, after: $after) @include(if: $requests) {
              nodes {
                id state stateName group nominee function arrives departs status reason cost { fare nights subsistence terminal total } rank criteria
                shortfall @include(if: $money) displaces @include(if: $money) shares @include(if: $money) { contribution donor amount }
              }
              {{PageFields}}
            }
          }
        }
        """,
        new() { ["id"] = conference, ["requests"] = requests, ["money"] = money, ["after"] = after },
        ClientJson.Default.SponsorshipFund,
        cancel);

    /// <summary>Entries of the fund's ledger with their sums, or null while the fund is not open; for the Secretariat.</summary>
    public async Task<FundLedger?> Ledger(Guid conference, LedgerFilter filter, int first = 250, string? after = null, CancellationToken cancel = default) => (await Query(
        "sponsorshipFund",
        $$"""
        query ($id: ID!, $account: LedgerAccount, $contribution: ID, $request: ID, $donor: String, $group: RegionalGroup, $first: Int, $after: String) {
          sponsorshipFund(id: $id) {
            ledger(account: $account, contribution: $contribution, request: $request, donor: $donor, group: $group) {
              debits credits
              entries(first: $first, after: $after) { nodes { number at by event debit credit amount contribution donor request stateName reverses } {{PageFields}} }
            }
          }
        }
        """,
        new()
        {
            ["id"] = conference,
            ["account"] = filter.Account is { } account ? WireEnum<LedgerAccount>.Name(account) : null,
            ["contribution"] = filter.Contribution,
            ["request"] = filter.Request,
            ["donor"] = filter.Donor,
            ["group"] = filter.Group is { } group ? WireEnum<RegionalGroup>.Name(group) : null,
            ["first"] = first,
            ["after"] = after,
        },
        ClientJson.Default.FundOfLedger,
        cancel))?.Ledger;

    /// <summary>Opens the sponsorship fund of a conference with its stated priority.</summary>
    public Task<CommandResult<SponsorshipFund>> OpenFund(
        Guid conference, string name, IEnumerable<PlaceCriterion> priority, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand("openFund", new() { ["conference"] = conference, ["name"] = name, ["priority"] = Names(priority) }, commandId, cancel);

    /// <summary>States another priority, while no place is held.</summary>
    public Task<CommandResult<SponsorshipFund>> StatePriority(Guid fund, IEnumerable<PlaceCriterion> priority, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand("statePriority", new() { ["fund"] = fund, ["priority"] = Names(priority) }, commandId, cancel);

    /// <summary>Enters the rates that hold from a date.</summary>
    public Task<CommandResult<SponsorshipFund>> SetRates(Guid fund, SubsistenceRates rates, Guid? commandId = null, CancellationToken cancel = default) => FundCommand(
        "setRates",
        new() { ["fund"] = fund, ["from"] = Day(rates.From), ["subsistence"] = rates.Subsistence, ["terminal"] = rates.Terminal, ["source"] = rates.Source },
        commandId,
        cancel);

    /// <summary>Records a contribution: promised, or received if the payment's identity and day are given.</summary>
    /// <param name="fund">The fund.</param>
    /// <param name="contribution">Its new identity.</param>
    /// <param name="donor">Who contributes.</param>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="amount">In minor units of the currency.</param>
    /// <param name="perDollar">The United Nations operational rate of exchange; 1 for the dollar.</param>
    /// <param name="earmark">The regional group it is for; null for any State.</param>
    /// <param name="payment">The payment's new identity and the day it reached the bank; null if it is promised.</param>
    /// <param name="commandId">The same when the same command is sent again.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<CommandResult<SponsorshipFund>> RecordContribution(
        Guid fund, Guid contribution, string donor, string currency, long amount, decimal perDollar, RegionalGroup? earmark = null, (Guid Receipt, DateOnly On)? payment = null,
        Guid? commandId = null, CancellationToken cancel = default) => FundCommand(
            "recordContribution",
            new()
            {
                ["fund"] = fund,
                ["contribution"] = contribution,
                ["donor"] = donor,
                ["currency"] = currency,
                ["amount"] = amount,
                ["perDollar"] = perDollar,
                ["earmark"] = earmark is { } group ? WireEnum<RegionalGroup>.Name(group) : null,
                ["receipt"] = payment?.Receipt,
                ["on"] = payment is { } paid ? Day(paid.On) : null,
            },
            commandId,
            cancel);

    /// <summary>Enters a payment on a contribution, in minor units of its currency.</summary>
    public Task<CommandResult<SponsorshipFund>> ReceiveContribution(
        Guid fund, Guid contribution, Guid receipt, long amount, decimal perDollar, DateOnly on, Guid? commandId = null, CancellationToken cancel = default) => FundCommand(
            "receiveContribution",
            new() { ["fund"] = fund, ["contribution"] = contribution, ["receipt"] = receipt, ["amount"] = amount, ["perDollar"] = perDollar, ["on"] = Day(on) },
            commandId,
            cancel);

    /// <summary>Reverses a payment that nothing rests on.</summary>
    public Task<CommandResult<SponsorshipFund>> ReverseReceipt(
        Guid fund, Guid contribution, Guid receipt, string because, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand("reverseReceipt", new() { ["fund"] = fund, ["contribution"] = contribution, ["receipt"] = receipt, ["because"] = because }, commandId, cancel);

    /// <summary>Gives up what is still awaited of a pledge.</summary>
    public Task<CommandResult<SponsorshipFund>> WriteOffPledge(Guid fund, Guid contribution, string because, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand("writeOffPledge", new() { ["fund"] = fund, ["contribution"] = contribution, ["because"] = because }, commandId, cancel);

    /// <summary>Asks for a place for a State's nominee; the fare in cents.</summary>
    public Task<CommandResult<SponsorshipFund>> RequestPlace(
        Guid fund, Guid request, Guid state, string nominee, string function, DateOnly arrives, DateOnly departs, long fare, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand(
            "requestPlace",
            new()
            {
                ["fund"] = fund,
                ["request"] = request,
                ["state"] = state,
                ["nominee"] = nominee,
                ["function"] = function,
                ["arrives"] = Day(arrives),
                ["departs"] = Day(departs),
                ["fare"] = fare,
            },
            commandId,
            cancel);

    /// <summary>Replaces the fare of a request that waits, in cents.</summary>
    public Task<CommandResult<SponsorshipFund>> QuoteFare(Guid fund, Guid request, long fare, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand("quoteFare", new() { ["fund"] = fund, ["request"] = request, ["fare"] = fare }, commandId, cancel);

    /// <summary>Takes back a request that waits.</summary>
    public Task<CommandResult<SponsorshipFund>> WithdrawRequest(Guid fund, Guid request, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand("withdrawRequest", new() { ["fund"] = fund, ["request"] = request }, commandId, cancel);

    /// <summary>Refuses a request, with a reason.</summary>
    public Task<CommandResult<SponsorshipFund>> RefuseRequest(Guid fund, Guid request, string because, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand("refuseRequest", new() { ["fund"] = fund, ["request"] = request, ["because"] = because }, commandId, cancel);

    /// <summary>Puts a request on the reserve list.</summary>
    public Task<CommandResult<SponsorshipFund>> ReserveRequest(Guid fund, Guid request, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand("reserveRequest", new() { ["fund"] = fund, ["request"] = request }, commandId, cancel);

    /// <summary>Awards a place at the cost that was seen, in cents; with a reason if it displaces another.</summary>
    public Task<CommandResult<SponsorshipFund>> AwardPlace(
        Guid fund, Guid request, long cost, string? because = null, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand("awardPlace", new() { ["fund"] = fund, ["request"] = request, ["cost"] = cost, ["because"] = because }, commandId, cancel);

    /// <summary>Takes an awarded place.</summary>
    public Task<CommandResult<SponsorshipFund>> AcceptPlace(Guid fund, Guid request, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand("acceptPlace", new() { ["fund"] = fund, ["request"] = request }, commandId, cancel);

    /// <summary>Gives a place back.</summary>
    public Task<CommandResult<SponsorshipFund>> DeclinePlace(Guid fund, Guid request, string? because = null, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand("declinePlace", new() { ["fund"] = fund, ["request"] = request, ["because"] = because }, commandId, cancel);

    /// <summary>Takes an award back, with a reason.</summary>
    public Task<CommandResult<SponsorshipFund>> CancelAward(Guid fund, Guid request, string because, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand("cancelAward", new() { ["fund"] = fund, ["request"] = request, ["because"] = because }, commandId, cancel);

    /// <summary>Makes public how many places each State holds now.</summary>
    public Task<CommandResult<SponsorshipFund>> PublishOutcomes(Guid fund, Guid? commandId = null, CancellationToken cancel = default) =>
        FundCommand("publishOutcomes", new() { ["fund"] = fund }, commandId, cancel);

    private static JsonArray Names(IEnumerable<PlaceCriterion> priority) => [.. priority.Select(criterion => (JsonNode)WireEnum<PlaceCriterion>.Name(criterion))];

    private Task<CommandResult<SponsorshipFund>> FundCommand(string name, JsonObject input, Guid? commandId, CancellationToken cancel) =>
        Command(name, FundFields, input, commandId, ClientJson.Default.CommandResultSponsorshipFund, cancel);
}

internal sealed record FundOfLedger(FundLedger? Ledger);
