using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Storage;
using GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.GraphQL.Sponsorship;

[Name("SponsorshipFund")]
[Description("A sponsorship fund. All amounts are in cents of the United States dollar.")]
internal sealed class FundNode(FundId id, Versioned<Fund> fund)
{
    public FundId Id => id;

    [Description("The version of the stream fund/{id} that this shows.")]
    public int Version => fund.Version;

    public string Name => fund.State.Name;

    [Description("The stated priority: criteria, the weightiest first; where all are equal the earlier request comes first.")]
    public IEnumerable<Criterion> Priority => fund.State.Priority;

    [Description("In order of date.")]
    public IEnumerable<RatesNode> Rates => fund.State.Rates.Select(rates => new RatesNode(rates.From, rates.Subsistence, rates.Terminal, rates.Source));

    [Description("How many places each State was given, as last published; null before.")]
    [Expect(60)]
    public IEnumerable<PublishedPlacesNode>? Published =>
        fund.State.Published?.Select(places => new PublishedPlacesNode(places.Delegation, places.Name, places.Group, places.Count));

    [May(Audience.Secretariat)]
    public MoneyNode? Money => MoneyNode.Of(fund.State.Contributions);

    [May(Audience.Secretariat)]
    [Description("Places by regional group, for every group.")]
    [Expect(5)]
    public IEnumerable<GroupPlacesNode>? Places() => Enum.GetValues<RegionalGroup>()
        .Select(group => GroupPlacesNode.Of(group, [.. fund.State.Requests.Where(request => request.State.Group == group)]));

    [May(Audience.Secretariat)]
    [Description("What donors have promised and paid; donor is any part of the name.")]
    [Expect(50)]
    public Connection<ContributionNode>? Contributions(
        int? first = 50, string? after = null, string? donor = null, RegionalGroup? earmark = null, ContributionOrder order = ContributionOrder.Recorded)
    {
        var found = fund.State.Contributions.Where(one => Names.Have(one.Donor, donor) && (earmark is null || one.Earmark == earmark));
        return Connection.Of([.. Sorted(found, order)], first, after, one => one.Id.Value, one => new ContributionNode(one));
    }

    [May(Audience.Delegates)]
    [Description("The requests and what has become of them: to a State its own, to the Secretariat all. Donor is any part of the name of one who pays for the place.")]
    [Expect(50)]
    public Connection<AllocationNode>? Allocations(
        [FromUserContext] Caller caller, int? first = 50, string? after = null, DelegationId? state = null, RegionalGroup? group = null, string? donor = null,
        IEnumerable<PlaceStatus>? status = null, AllocationOrder order = AllocationOrder.Priority)
    {
        var ranked = Domain.Sponsorship.Priority.Order(fund.State).Select(request => request.Id).ToList();
        var found = fund.State.Requests.Where(request =>
            (caller.Actor.IsAny(Roles.Secretariat) || request.State.Delegation == caller.Actor.Delegation)
            && (state is null || request.State.Delegation == state)
            && (group is null || request.State.Group == group)
            && (status is null || status.Contains(request.Status))
            && (string.IsNullOrWhiteSpace(donor) || request.Shares.Any(share => Names.Have(fund.State.Find(share.Contribution)!.Donor, donor))));
        return Connection.Of([.. Sorted(found, order, ranked)], first, after, one => one.Id.Value, one => new AllocationNode(fund.State, one, ranked.IndexOf(one.Id) + 1));
    }

    [May(Audience.Secretariat)]
    [Description("The entries of the ledger in order, those of one account, contribution, donor, request or regional group of requests if they are given.")]
    [Expect(1)]
    public async Task<LedgerNode?> Ledger(
        [FromServices] IDbContextFactory<ConferenceContext> contexts, CancellationToken stop,
        LedgerAccount? account = null, ContributionId? contribution = null, PlaceRequestId? request = null, string? donor = null,
        RegionalGroup? group = null)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = await context.LedgerEntries.AsNoTracking()
            .Where(row => row.Fund == id && row.Version <= fund.Version
                && (account == null || row.Debit == account || row.Credit == account)
                && (contribution == null || row.Contribution == contribution)
                && (request == null || row.Request == request))
            .OrderBy(row => row.Version).ThenBy(row => row.Part)
            .ToListAsync(stop);
        return new(fund.State, account, [.. rows.Where(row => Names.Have(fund.State.Find(row.Contribution)!.Donor, donor)
            && (group is null || (row.Request is { } one && fund.State.Find(one)!.State.Group == group)))]);
    }

    private static IEnumerable<Contribution> Sorted(IEnumerable<Contribution> found, ContributionOrder order) => order switch
    {
        ContributionOrder.Donor => found.OrderBy(one => one.Donor, StringComparer.InvariantCulture),
        ContributionOrder.Free => found.OrderByDescending(one => one.Free),
        _ => found,
    };

    private IEnumerable<PlaceRequest> Sorted(IEnumerable<PlaceRequest> found, AllocationOrder order, List<PlaceRequestId> ranked) => order switch
    {
        AllocationOrder.State => found.OrderBy(one => one.State.Name, StringComparer.InvariantCulture),
        AllocationOrder.Cost => found.OrderByDescending(one => (one.Cost ?? Funding.CostOf(fund.State, one))?.Total ?? 0),
        AllocationOrder.Priority => found.OrderBy(one => one.Waits ? ranked.IndexOf(one.Id) : int.MaxValue).ThenBy(one => !one.HasPlace),
        _ => found,
    };
}

[Name("Rates")]
[Description("What a traveller is paid at the place of the conference from a date on.")]
internal sealed record RatesNode(DateOnly From, long Subsistence, long Terminal, string Source);

[Name("PublishedPlaces")]
internal sealed record PublishedPlacesNode(DelegationId Delegation, string Name, RegionalGroup? Group, int Count);

[Name("FundMoney")]
[Description("The fund's money by stage: promised and not received yet; received; committed to places; free.")]
internal sealed record MoneyNode(long Pledged, long Received, long Committed, long Free)
{
    internal static MoneyNode Of(IReadOnlyList<Contribution> contributions) => new(
        contributions.Sum(one => one.Pledged), contributions.Sum(one => one.Received), contributions.Sum(one => one.Committed), contributions.Sum(one => one.Free));
}

[Name("GroupPlaces")]
[Description("How many places the States of a group asked for, and of these: not decided on yet, on the reserve list, held; and what those held cost.")]
internal sealed record GroupPlacesNode(RegionalGroup Group, int Requested, int Undecided, int Reserve, int Held, long Committed)
{
    internal static GroupPlacesNode Of(RegionalGroup group, PlaceRequest[] requests) => new(
        group, requests.Length, requests.Count(one => one.Status is PlaceStatus.Requested), requests.Count(one => one.Status is PlaceStatus.Reserve),
        requests.Count(one => one.HasPlace), requests.Sum(one => one.Cost?.Total ?? 0));
}

/// <summary>The order of contributions.</summary>
internal enum ContributionOrder
{
    Recorded,
    Donor,
    Free,
}

/// <summary>The order of allocations.</summary>
internal enum AllocationOrder
{
    [Description("Those who wait, by the stated priority; then those who hold places; then the rest.")]
    Priority,
    Requested,
    State,
    [Description("The dearest first.")]
    Cost,
}
