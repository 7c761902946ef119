using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Domain.Text;
using ConferenceOps.Storage;
using GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.GraphQL.Sponsorship;

[Name("SponsorshipFund")]
[Description("A sponsorship fund. All amounts are in cents of the United States dollar.")]
[Hides(nameof(Fund.Conference))]
internal sealed class FundNode(FundId id, Versioned<Fund> fund) : Node<Fund>(fund.State)
{
    public FundId Id => id;

    [Description("The version of the stream fund/{id} that this shows.")]
    public int Version => fund.Version;

    [Description("The stated priority: criteria, the weightiest first; where all are equal the earlier request comes first.")]
    public IEnumerable<Criterion> Priority => Shown.Priority;

    [Description("How many places each State was given, as last published; null before.")]
    [Expect(60)]
    public IEnumerable<PublishedPlaces>? Published => Shown.Published;

    [May(Audience.Secretariat)]
    public MoneyNode? Money => MoneyNode.Of(Shown.Contributions);

    [May(Audience.Secretariat)]
    [Description("Places by regional group, for every group.")]
    [Expect(5)]
    public IEnumerable<GroupPlacesNode>? Places() => Enum.GetValues<RegionalGroup>()
        .Select(group => GroupPlacesNode.Of(group, [.. Shown.Requests.Where(request => request.State.Group == group)]));

    [May(Audience.Secretariat)]
    [Description("What donors have promised and paid; donor is any part of the name.")]
    [Expect(100)]
    [Costs(CostsAttribute.Search)]
    public Connection<ContributionNode>? Contributions(
        int? first = 50, string? after = null, string? donor = null, RegionalGroup? earmark = null, ContributionOrder order = ContributionOrder.Recorded)
    {
        var found = Shown.Contributions.Where(one => Folded.Has(one.Donor, donor) && (earmark is null || one.Earmark == earmark));
        return Connection.Of([.. Sorted(found, order)], first, after, one => one.Id.Value, one => new ContributionNode(one));
    }

    [May(Audience.Delegates)]
    [Description("The requests and what has become of them: to a State its own, to the Secretariat all. "
        + "Donor is any part of the name of one who pays for the place, for those who may see who does.")]
    [Expect(100)]
    [Costs(CostsAttribute.Ranking)]
    public Connection<PlaceRequestNode>? Requests(
        [FromUserContext] Caller caller, int? first = 50, string? after = null, DelegationId? state = null, RegionalGroup? group = null, string? donor = null,
        IEnumerable<PlaceStatus>? status = null, PlaceRequestOrder order = PlaceRequestOrder.Priority)
    {
        var ranked = Domain.Sponsorship.Priority.Order(Shown).Select(request => request.Id).ToList();
        // Nobody learns by a filter what they are not shown: no request of a State's own is found by its donor.
        var all = caller.Actor.IsAny(Roles.Secretariat);
        var found = Shown.Requests.Where(request =>
            (all || request.State.Delegation == caller.Actor.Delegation)
            && (state is null || request.State.Delegation == state)
            && (group is null || request.State.Group == group)
            && (status is null || status.Contains(request.Status))
            && (donor is null || (all && request.Shares.Any(share => Folded.Has(Shown.Find(share.Contribution)!.Donor, donor)))));
        return Connection.Of(
            [.. Sorted(found, order, ranked)], first, after, one => one.Id.Value, one => new PlaceRequestNode(Shown, one, ranked.IndexOf(one.Id) + 1));
    }

    [May(Audience.Secretariat)]
    [Description("The entries of the ledger in order, those of one account, contribution, donor, request or regional group of requests if they are given.")]
    [Expect(1)]
    [Costs(CostsAttribute.WholeText)]
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
        return new(Shown, account, [.. rows.Where(row => Folded.Has(Shown.Find(row.Contribution)!.Donor, donor)
            && (group is null || (row.Request is { } one && Shown.Find(one)!.State.Group == group)))]);
    }

    private static IEnumerable<Contribution> Sorted(IEnumerable<Contribution> found, ContributionOrder order) => order switch
    {
        ContributionOrder.Donor => found.OrderBy(one => one.Donor, StringComparer.InvariantCulture),
        ContributionOrder.Free => found.OrderByDescending(one => one.Free),
        _ => found,
    };

    private IEnumerable<PlaceRequest> Sorted(IEnumerable<PlaceRequest> found, PlaceRequestOrder order, List<PlaceRequestId> ranked) => order switch
    {
        PlaceRequestOrder.State => found.OrderBy(one => one.State.Name, StringComparer.InvariantCulture),
        PlaceRequestOrder.Cost => found.OrderByDescending(one => (one.Cost ?? Funding.CostOf(Shown, one))?.Total ?? 0),
        PlaceRequestOrder.Priority => found.OrderBy(one => one.Waits ? ranked.IndexOf(one.Id) : int.MaxValue).ThenBy(one => !one.HasPlace),
        _ => found,
    };
}

[Name("FundMoney")]
[Description("The fund's money by stage: promised and not received yet; received; committed to places; free.")]
internal sealed record MoneyNode(long Pledged, long Received, long Committed, long Free)
{
    internal static MoneyNode Of(IReadOnlyList<Contribution> contributions) => new(
        contributions.Sum(one => one.Pledged), contributions.Sum(one => one.Received),
        contributions.Sum(one => one.Committed), contributions.Sum(one => one.Free));
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

/// <summary>The order of requests for places.</summary>
internal enum PlaceRequestOrder
{
    [Description("Those who wait, by the stated priority; then those who hold places; then the rest.")]
    Priority,
    Requested,
    State,
    [Description("The dearest first.")]
    Cost,
}
