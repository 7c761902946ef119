using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Replaces the fare of a request that waits, in cents, by a newer quotation.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Request">The request.</param>
/// <param name="SeenVersion">The version of the fund that the sender saw.</param>
/// <param name="Fare">In cents.</param>
[Entitled(Roles.Secretariat, "quote a fare")]
[GenerateSerializer, Immutable]
public sealed record QuoteFare(FundId Fund, PlaceRequestId Request, int SeenVersion, long Fare)
    : IFundCommand, IChanges<Fund, SponsorshipEvent>
{
    bool IChanges<Fund, SponsorshipEvent>.Replaces(SponsorshipEvent happened) => happened is FareQuoted e && e.Request == Request;

    IEnumerable<Standing> IChanges<Fund, SponsorshipEvent>.Standing(Fund state) =>
        state.Find(Request) is { } request ? [new("fare", Dollars.Of(request.Travel.Fare))] : [];

    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotWaiting(Request, out var request) is { } notWaiting)
            return notWaiting;
        if (Travel.RefuseFare(Fare) is { } refused)
            return refused;
        return request.Travel.Fare == Fare ? Decision<SponsorshipEvent>.Unchanged : new FareQuoted(Request, Fare);
    }
}
