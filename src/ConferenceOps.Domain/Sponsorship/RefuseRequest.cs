using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Refuses a request, with a reason that its State reads.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Request">The request.</param>
/// <param name="SeenVersion">The version of the fund that the sender saw.</param>
/// <param name="Because">The reason, for the record.</param>
[Entitled(Roles.Secretariat, "refuse a request")]
[GenerateSerializer, Immutable]
public sealed record RefuseRequest(FundId Fund, PlaceRequestId Request, int SeenVersion, [Text(TextLimits.Reason, "reason")] string Because)
    : IEndsRequest
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotWaiting(Request, out _) is { } notWaiting)
            return notWaiting;
        return new RequestRefused(Request, Because);
    }
}
