using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Sponsorship;

[Name("Allocation")]
[Description("A State's request for a sponsored place, and what has become of it.")]
internal sealed class AllocationNode(Fund fund, PlaceRequest request, int rank)
{
    private Cost? Needed => request.Cost ?? Funding.CostOf(fund, request);

    public PlaceRequestId Id => request.Id;

    [Description("The delegation of the State that asks.")]
    public DelegationId State => request.State.Delegation;

    public string StateName => request.State.Name;

    public RegionalGroup? Group => request.State.Group;

    public string Nominee => request.Nominee.Name;

    public string Function => request.Nominee.Function;

    [Description("The first night.")]
    public DateOnly Arrives => request.Travel.Arrives;

    [Description("The day after the last night.")]
    public DateOnly Departs => request.Travel.Departs;

    public PlaceStatus Status => request.Status;

    [Description("The reason on record: for a refusal, a cancellation, or an award out of the order of priority.")]
    public string? Reason => request.Reason;

    [Description("What was committed, or what it would cost at the rates entered; null if none hold on its dates.")]
    public CostNode? Cost => Needed is { } cost ? new(cost.Fare, cost.Nights, cost.Subsistence, cost.Terminal, cost.Total) : null;

    [Description("Its place among those who wait, from 1, by the stated priority; null if it does not wait.")]
    public int? Rank => request.Waits ? rank : null;

    [Description("The criteria of the stated priority that it meets.")]
    public IEnumerable<Criterion> Criteria => fund.Priority.Where(criterion => Priority.Meets(fund, request, criterion));

    [May(Audience.Secretariat)]
    [Description("While it waits: how much received money is missing for it; 0 if it can be awarded now. Null if it does not wait or has no cost.")]
    public long? Shortfall => request.Waits && Needed is { } cost ? Funding.Shortfall(fund, request, cost.Total) : null;

    [May(Audience.Secretariat)]
    [Description("The State that stands before it and would be left without a place if this one were awarded now; null if none would.")]
    public string? Displaces => Shortfall == 0 ? Priority.DisplacedBy(fund, request, Needed!)?.State.Name : null;

    [May(Audience.Secretariat)]
    [Description("Who pays for the place.")]
    [Expect(3)]
    public IEnumerable<ShareNode>? Shares => request.Shares.Select(share => new ShareNode(share.Contribution, fund.Find(share.Contribution)!.Donor, share.Amount));
}

[Name("PlaceCost")]
[Description("What a place costs: the fare, subsistence for each night at the rate of its date, and terminal expenses.")]
internal sealed record CostNode(long Fare, int Nights, long Subsistence, long Terminal, long Total);

[Name("Share")]
internal sealed record ShareNode(ContributionId Contribution, string Donor, long Amount);
