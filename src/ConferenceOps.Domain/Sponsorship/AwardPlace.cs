using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>
/// Awards a place and commits its cost to money that has been received: of contributions earmarked for the State's regional group first,
/// then of those for any State.
/// </summary>
/// <param name="Fund">The fund.</param>
/// <param name="Request">The request.</param>
/// <param name="Cost">What the place costs as whoever awards it has seen, in cents.</param>
/// <param name="Because">Why it goes before another in the order of priority that it leaves without a place; null where it does not.</param>
[Entitled(Roles.Secretariat, "award a place")]
[GenerateSerializer, Immutable]
public sealed record AwardPlace(FundId Fund, PlaceRequestId Request, long Cost, [Text(TextLimits.Reason, "reason")] string? Because)
    : IFundCommand, IActs
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotWaiting(Request, out var request) is { } notWaiting)
            return notWaiting;
        if (Funding.CostOf(state, request) is not { } cost)
            return new Refusal("no-rates", Refusal.Words($"No rates hold on {request.Travel.Arrives:d MMMM yyyy}. Enter those of that date first."));
        if (cost.Total != Cost)
            return new Refusal("cost-changed", $"The place costs {Dollars.Of(cost.Total)} now, not {Dollars.Of(Cost)}. Look at it again.");
        if (Funding.Shortfall(state, request, cost.Total) is > 0 and var missing)
            return new Refusal(
                "not-enough-money",
                $"The place costs {Dollars.Of(cost.Total)}; {Dollars.Of(missing)} more must be received for it. Put the request on the reserve list.");
        if (Because is null && Priority.DisplacedBy(state, request, cost) is { } displaced)
            return new Refusal(
                "displaces-another",
                $"{displaced.State.Name} stands before {request.State.Name} in the stated priority and would be left without a place. "
                    + "Award that first, or give the reason for the record.");
        return new PlaceAwarded(Request, cost, Funding.Of(state, request, cost.Total), Because);
    }
}
