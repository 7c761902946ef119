using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Puts a request on the reserve list, where the stated priority gives it its place.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Request">The request.</param>
[Entitled(Roles.Secretariat, "put a request on the reserve list")]
[GenerateSerializer, Immutable]
public sealed record ReserveRequest(FundId Fund, PlaceRequestId Request)
    : IFundCommand, IActs
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotWaiting(Request, out var request) is { } notWaiting)
            return notWaiting;
        return request.Status is PlaceStatus.Reserve
            ? new Refusal("already-reserved", $"{request.State.Name} is on the reserve list already.")
            : new RequestReserved(Request);
    }
}
