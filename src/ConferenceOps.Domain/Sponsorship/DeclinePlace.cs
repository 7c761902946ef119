using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Gives back a place, also one already accepted: its money is free for the reserve list.</summary>
/// <param name="Request">The request.</param>
/// <param name="Because">The reason, if the State gives one.</param>
[GenerateSerializer, Immutable]
public sealed record DeclinePlace(PlaceRequestId Request, string? Because) : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotOwn(Request, by, "decline a place") is { } notOwn)
            return notOwn;
        if (state.Find(Request) is not { HasPlace: true } request)
            return Fund.NoPlace;
        var because = string.IsNullOrWhiteSpace(Because) ? null : Because.Trim();
        if (because is not null && Refusal.OfText("reason", because, 400) is { } refused)
            return refused;
        return new PlaceDeclined(Request, request.Shares, because);
    }
}
