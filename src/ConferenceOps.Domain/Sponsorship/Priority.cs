using System.Diagnostics;
using ConferenceOps.Domain.Delegations;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Puts those who wait for a place in the order of the fund's stated priority.</summary>
public static class Priority
{
    /// <summary>The requests that wait, the first to be given a place first.</summary>
    public static IEnumerable<PlaceRequest> Order(Fund fund)
    {
        var held = Held(fund);
        return fund.Requests
            .Where(request => request.Waits)
            // A criterion outweighs all that stand after it; the sort is stable, so the earlier request comes first where all are equal.
            .OrderByDescending(request => fund.Priority.Aggregate(0, (weight, criterion) => (weight * 2) + (Meets(held, request, criterion) ? 1 : 0)));
    }

    /// <summary>Whether a request meets a criterion.</summary>
    public static bool Meets(Fund fund, PlaceRequest request, Criterion criterion) => Meets(Held(fund), request, criterion);

    /// <summary>Whoever stands before a request and could be given a place now, but no longer once this one is; null if nobody.</summary>
    public static PlaceRequest? DisplacedBy(Fund fund, PlaceRequest request, Cost cost)
    {
        var awarded = fund.Evolve(new PlaceAwarded(request.Id, cost, Funding.Of(fund, request, cost.Total), null));
        return Order(fund).TakeWhile(other => other.Id != request.Id).FirstOrDefault(other => Affords(fund, other) && !Affords(awarded, other));
    }

    private static ILookup<DelegationId, PlaceRequestId> Held(Fund fund) =>
        fund.Requests.Where(request => request.HasPlace).ToLookup(request => request.State.Delegation, request => request.Id);

    private static bool Meets(ILookup<DelegationId, PlaceRequestId> held, PlaceRequest request, Criterion criterion) => criterion switch
    {
        Criterion.FirstPlace => held[request.State.Delegation].All(place => place == request.Id),
        Criterion.LeastDeveloped => Categories.LeastDeveloped.Contains(request.State.Code),
        Criterion.SmallIsland => Categories.SmallIsland.Contains(request.State.Code),
        Criterion.Landlocked => Categories.Landlocked.Contains(request.State.Code),
        _ => throw new UnreachableException(),
    };

    private static bool Affords(Fund fund, PlaceRequest request) =>
        Funding.CostOf(fund, request) is { } cost && Funding.Shortfall(fund, request, cost.Total) == 0;
}
