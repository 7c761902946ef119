using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Takes a place that was awarded.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Request">The request.</param>
[Entitled(Roles.Delegate | Roles.Secretariat, "accept a place", Who = "the State that asked and the Secretariat on its behalf")]
[GenerateSerializer, Immutable]
public sealed record AcceptPlace(FundId Fund, PlaceRequestId Request)
    : IFundCommand, IActs
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotOwn(Request, by, this) is { } notOwn)
            return notOwn;
        return state.Find(Request) switch
        {
            { Status: PlaceStatus.Awarded } => new PlaceAccepted(Request),
            { Status: PlaceStatus.Accepted } => Decision<SponsorshipEvent>.Unchanged,
            _ => Sponsorship.Fund.NoPlace,
        };
    }
}
