using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Makes public how many places each State holds now; names of persons and amounts stay with the Secretariat.</summary>
[GenerateSerializer, Immutable]
public sealed record PublishOutcomes : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("publish the outcomes", "the Secretariat");
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        return new OutcomesPublished([.. state.Requests.Where(request => request.HasPlace)
            .GroupBy(request => request.State.Delegation, (delegation, held) => (Delegation: delegation, Held: held.ToArray()))
            .OrderBy(one => one.Held[0].State.Name, StringComparer.InvariantCulture)
            .Select(one => new PublishedPlaces(one.Delegation, one.Held[0].State.Name, one.Held[0].State.Group, one.Held.Length))]);
    }
}
