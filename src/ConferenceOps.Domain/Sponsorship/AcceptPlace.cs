using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Takes a place that was awarded.</summary>
[GenerateSerializer, Immutable]
public sealed record AcceptPlace(PlaceRequestId Request) : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotOwn(Request, by, "accept a place") is { } notOwn)
            return notOwn;
        return state.Find(Request) switch
        {
            { Status: PlaceStatus.Awarded } => new PlaceAccepted(Request),
            { Status: PlaceStatus.Accepted } => Decision<SponsorshipEvent>.Unchanged,
            _ => Fund.NoPlace,
        };
    }
}
