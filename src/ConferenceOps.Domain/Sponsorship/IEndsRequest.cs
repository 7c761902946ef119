namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Ends a request, or the place held on it, as its sender saw it: what others decided on it meanwhile is not undone unread.</summary>
public interface IEndsRequest : IFundCommand, IChanges<Fund, SponsorshipEvent>
{
    /// <summary>The request.</summary>
    PlaceRequestId Request { get; }

    bool IChanges<Fund, SponsorshipEvent>.Replaces(SponsorshipEvent happened) => happened is IOfRequest e && e.Request == Request;

    IEnumerable<Standing> IChanges<Fund, SponsorshipEvent>.Standing(Fund state) => state.Find(Request) is { } request
        ? [new("request", CommandShape.Words(request.Status.ToString())), new("fare", Dollars.Of(request.Travel.Fare))]
        : [];
}
