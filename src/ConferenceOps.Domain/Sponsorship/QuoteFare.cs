using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Replaces the fare of a request that waits, in cents, by a newer quotation.</summary>
[GenerateSerializer, Immutable]
public sealed record QuoteFare(PlaceRequestId Request, long Fare) : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("quote a fare", "the Secretariat");
        if (state.NotWaiting(Request, out var request) is { } notWaiting)
            return notWaiting;
        if (Travel.RefuseFare(Fare) is { } refused)
            return refused;
        return request.Travel.Fare == Fare ? Decision<SponsorshipEvent>.Unchanged : new FareQuoted(Request, Fare);
    }
}
