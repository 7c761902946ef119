using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Takes back a request before a place is awarded.</summary>
[GenerateSerializer, Immutable]
public sealed record WithdrawRequest(PlaceRequestId Request) : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotOwn(Request, by, "withdraw a request") is { } notOwn)
            return notOwn;
        return state.NotWaiting(Request, out _) is { } notWaiting ? notWaiting : new RequestWithdrawn(Request);
    }
}
