using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Opens the sponsorship fund of a conference, stating the priority its places follow (resolution 77/71, paragraph 25).</summary>
[GenerateSerializer, Immutable]
public sealed record OpenFund(ConferenceId Conference, string Name, ImmutableArray<Criterion> Priority) : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("open a fund", "the Secretariat");
        if (state.Conference is not null)
            return new Refusal("already-open", $"The {state.Name} is open already.");
        if (Refusal.OfText("name", Name, 200) is { } name)
            return name;
        if (StatePriority.Refuse(Priority) is { } priority)
            return priority;
        return new FundOpened(Conference, Name.Trim(), Priority);
    }
}
