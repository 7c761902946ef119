using ConferenceOps.Domain.Sponsorship;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    /// <summary>The sponsorship fund of a conference with all its requests, however many pages they take; null while it is not open.</summary>
    /// <param name="fund">The fund.</param>
    /// <param name="requests">Whether requests come with it: a State's own to its delegates, all to the Secretariat.</param>
    /// <param name="money">Whether money and donors come with it; they are for the Secretariat.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<FundView?> Fund(FundId fund, bool requests = false, bool money = false, CancellationToken cancel = default)
    {
        var found = await Page(null);
        while (found?.Requests is { PageInfo: { HasNextPage: true, EndCursor: { } end }, Nodes: var before } && await Page(end) is { } next)
        {
            // A fund that changed meanwhile may have them in another order: then all are asked for again.
            found = next.Version == found.Version
                ? next with { Requests = next.Requests! with { Nodes = [.. before, .. next.Requests.Nodes] } }
                : await Page(null);
        }

        return found;

        Task<FundView?> Page(string? after) => Ask<FundView>(
            "sponsorshipFund", cancel, new Variable("id", "ID!", fund), new Variable("requests", "Boolean!", requests, Within: true),
            new Variable("money", "Boolean!", money, Within: true), new Variable("after", "String", after, Within: true));
    }

    /// <summary>Entries of the fund's ledger with their sums, or null while the fund is not open; for the Secretariat.</summary>
    public async Task<FundLedger?> Ledger(FundId fund, LedgerFilter filter, int first = 250, string? after = null, CancellationToken cancel = default) =>
        (await Ask<FundOfLedger>(
            "sponsorshipFund", cancel, new Variable("id", "ID!", fund), new Variable("account", "LedgerAccount", filter.Account, Within: true),
            new Variable("contribution", "ID", filter.Contribution, Within: true), new Variable("request", "ID", filter.Request, Within: true),
            new Variable("donor", "String", filter.Donor, Within: true), new Variable("group", "RegionalGroup", filter.Group, Within: true),
            new Variable("first", "Int", first, Within: true), new Variable("after", "String", after, Within: true)))?.Ledger;
}
