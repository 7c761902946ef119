using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Takes back a request before a place is awarded.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Request">The request.</param>
/// <param name="SeenVersion">The version of the fund that the sender saw.</param>
[Entitled(Roles.Delegate | Roles.Secretariat, "withdraw a request", Who = "the State that asked and the Secretariat on its behalf")]
[GenerateSerializer, Immutable]
public sealed record WithdrawRequest(FundId Fund, PlaceRequestId Request, int SeenVersion)
    : IEndsRequest
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotOwn(Request, by, this) is { } notOwn)
            return notOwn;
        return state.NotWaiting(Request, out _) is { } notWaiting ? notWaiting : new RequestWithdrawn(Request);
    }
}
