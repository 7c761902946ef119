using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;

namespace ConferenceOps.Server.GraphQL.Sponsorship;

[Hides(nameof(PlaceRequest.Travel), nameof(PlaceRequest.Waits), nameof(PlaceRequest.HasPlace))]
internal sealed class PlaceRequestNode(Fund fund, PlaceRequest request, int rank) : Node<PlaceRequest>(request)
{
    [Description("The delegation of the State that asks.")]
    public DelegationId State => Shown.State.Delegation;

    public string StateName => Shown.State.Name;

    public RegionalGroup? Group => Shown.State.Group;

    public string Nominee => Shown.Nominee.Name;

    public string Function => Shown.Nominee.Function;

    [Description("The first night.")]
    public DateOnly Arrives => Shown.Travel.Arrives;

    [Description("The day after the last night.")]
    public DateOnly Departs => Shown.Travel.Departs;

    [Description("The reason on record: for a refusal, a cancellation, or an award out of the order of priority.")]
    public string? Reason => Shown.Reason;

    [Description("What was committed, or what it would cost at the rates entered; null if none hold on its dates.")]
    [Costs(CostsAttribute.Row)]
    public Cost? Cost => Shown.Cost ?? Funding.CostOf(fund, Shown);

    [Description("Its place among those who wait, from 1, by the stated priority; null if it does not wait.")]
    public int? Rank => Shown.Waits ? rank : null;

    [Description("The criteria of the stated priority that it meets.")]
    [Costs(CostsAttribute.Row)]
    public IEnumerable<Criterion> Criteria => fund.Priority.Where(criterion => Priority.Meets(fund, Shown, criterion));

    [May(Audience.Secretariat)]
    [Description("While it waits: how much received money is missing for it; 0 if it can be awarded now. Null if it does not wait or has no cost.")]
    [Costs(CostsAttribute.Look)]
    public long? Shortfall => Shown.Waits && Cost is { } cost ? Funding.Shortfall(fund, Shown, cost.Total) : null;

    [May(Audience.Secretariat)]
    [Description("The State that stands before it and would be left without a place if this one were awarded now; null if none would.")]
    [Costs(CostsAttribute.Look)]
    public string? Displaces => Shortfall == 0 ? Priority.DisplacedBy(fund, Shown, Cost!)?.State.Name : null;

    [May(Audience.Secretariat)]
    [Description("Who pays for the place.")]
    [Expect(3)]
    public IEnumerable<ShareNode>? Shares => Shown.Shares.Select(share => new ShareNode(share, fund.Find(share.Contribution)!.Donor));
}

internal sealed class ShareNode(Share share, string donor) : Node<Share>(share)
{
    public string Donor => donor;
}
