using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Puts a request on the reserve list, where the stated priority gives it its place.</summary>
[GenerateSerializer, Immutable]
public sealed record ReserveRequest(PlaceRequestId Request) : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("put a request on the reserve list", "the Secretariat");
        if (state.NotWaiting(Request, out var request) is { } notWaiting)
            return notWaiting;
        return request.Status is PlaceStatus.Reserve
            ? new Refusal("already-reserved", $"{request.State.Name} is on the reserve list already.")
            : new RequestReserved(Request);
    }
}
