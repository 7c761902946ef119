using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Takes an award back, with a reason that its State reads: its money is free for the reserve list.</summary>
[GenerateSerializer, Immutable]
public sealed record CancelAward(PlaceRequestId Request, string Because) : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("cancel an award", "the Secretariat");
        if (state.Find(Request) is not { } request)
            return Refusal.Unknown("request");
        if (!request.HasPlace)
            return Fund.NoPlace;
        if (Refusal.OfText("reason", Because, 400) is { } because)
            return because;
        return new AwardCancelled(Request, request.Shares, Because.Trim());
    }
}
