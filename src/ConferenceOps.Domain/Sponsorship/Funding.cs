using System.Collections.Immutable;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>What a place costs and which contributions pay for it.</summary>
public static class Funding
{
    /// <summary>The cost at the fund's rates: fare, subsistence for each night at the rate of its date, terminal expenses;
    /// null if no rates hold on a date.</summary>
    public static Cost? CostOf(Fund fund, PlaceRequest request)
    {
        var travel = request.Travel;
        if (RatesOn(fund, travel.Arrives) is not { } first)
            return null;
        // Rates that hold on the first night hold, or have successors, on all that follow.
        var subsistence = Enumerable.Range(0, travel.Nights).Sum(night => RatesOn(fund, travel.Arrives.AddDays(night))!.Subsistence);
        return new(travel.Fare, travel.Nights, subsistence, first.Terminal);
    }

    /// <summary>How much received money, in cents, is missing for a place at this cost; 0 if none.</summary>
    public static long Shortfall(Fund fund, PlaceRequest request, long cost) =>
        Math.Max(0, cost - fund.Contributions.Where(contribution => contribution.Admits(request.State.Group)).Sum(contribution => contribution.Free));

    /// <summary>What each contribution pays: those earmarked for the State's group before those for any State,
    /// each in the order in which it was recorded.</summary>
    internal static ImmutableArray<Share> Of(Fund fund, PlaceRequest request, long cost)
    {
        var shares = ImmutableArray.CreateBuilder<Share>();
        foreach (var contribution in fund.Contributions
            .Where(contribution => contribution.Admits(request.State.Group))
            .OrderBy(contribution => contribution.Earmark is null))
        {
            var amount = Math.Min(contribution.Free, cost);
            if (amount > 0)
                shares.Add(new(contribution.Id, amount));
            cost -= amount;
        }

        return shares.ToImmutable();
    }

    private static Rates? RatesOn(Fund fund, DateOnly night) => fund.Rates.LastOrDefault(rates => rates.From <= night);
}
