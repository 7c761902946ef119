using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Gives back a place, also one already accepted: its money is free for the reserve list.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Request">The request.</param>
/// <param name="SeenVersion">The version of the fund that the sender saw.</param>
/// <param name="Because">The reason, if the State gives one.</param>
[Entitled(Roles.Delegate | Roles.Secretariat, "decline a place", Who = "the State that asked and the Secretariat on its behalf")]
[GenerateSerializer, Immutable]
public sealed record DeclinePlace(FundId Fund, PlaceRequestId Request, int SeenVersion, [Text(TextLimits.Reason, "reason")] string? Because)
    : IEndsRequest
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotOwn(Request, by, this) is { } notOwn)
            return notOwn;
        if (state.Find(Request) is not { HasPlace: true } request)
            return Sponsorship.Fund.NoPlace;
        return new PlaceDeclined(Request, request.Shares, Because);
    }
}
