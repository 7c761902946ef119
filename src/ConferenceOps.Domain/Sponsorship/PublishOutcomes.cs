using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Makes public how many places each State holds now; names of persons and amounts stay with the Secretariat.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="SeenVersion">The version of the fund that the sender saw: what is made public was read first.</param>
[Entitled(Roles.Secretariat, "publish the outcomes")]
[GenerateSerializer, Immutable]
public sealed record PublishOutcomes(FundId Fund, int SeenVersion)
    : IFundCommand, IChanges<Fund, SponsorshipEvent>
{
    bool IChanges<Fund, SponsorshipEvent>.Replaces(SponsorshipEvent happened) => happened is PlaceAwarded or PlaceDeclined or AwardCancelled;

    IEnumerable<Standing> IChanges<Fund, SponsorshipEvent>.Standing(Fund state) =>
        Held(state).Select(one => new Standing($"places of {one.Name}", Refusal.Words($"{one.Count}")));

    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        return new OutcomesPublished([.. Held(state)]);
    }

    private static IEnumerable<PublishedPlaces> Held(Fund state) => state.Requests.Where(request => request.HasPlace)
        .GroupBy(request => request.State.Delegation, (delegation, held) => (Delegation: delegation, Held: held.ToArray()))
        .OrderBy(one => one.Held[0].State.Name, StringComparer.InvariantCulture)
        .Select(one => new PublishedPlaces(one.Delegation, one.Held[0].State.Name, one.Held[0].State.Group, one.Held.Length));
}
