using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Refuses a request, with a reason that its State reads.</summary>
[GenerateSerializer, Immutable]
public sealed record RefuseRequest(PlaceRequestId Request, string Because) : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("refuse a request", "the Secretariat");
        if (state.NotWaiting(Request, out _) is { } notWaiting)
            return notWaiting;
        if (Refusal.OfText("reason", Because, 400) is { } because)
            return because;
        return new RequestRefused(Request, Because.Trim());
    }
}
