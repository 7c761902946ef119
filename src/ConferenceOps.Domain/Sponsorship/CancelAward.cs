using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Takes an award back, with a reason that its State reads: its money is free for the reserve list.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Request">The request.</param>
/// <param name="SeenVersion">The version of the fund that the sender saw.</param>
/// <param name="Because">The reason, for the record.</param>
[Entitled(Roles.Secretariat, "cancel an award")]
[GenerateSerializer, Immutable]
public sealed record CancelAward(FundId Fund, PlaceRequestId Request, int SeenVersion, [Text(TextLimits.Reason, "reason")] string Because)
    : IEndsRequest
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Request) is not { } request)
            return Refusal.Unknown("request");
        if (!request.HasPlace)
            return Sponsorship.Fund.NoPlace;
        return new AwardCancelled(Request, request.Shares, Because);
    }
}
