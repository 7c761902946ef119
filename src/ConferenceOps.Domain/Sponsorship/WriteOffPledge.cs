using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Gives up what is still awaited of a pledge.</summary>
[GenerateSerializer, Immutable]
public sealed record WriteOffPledge(ContributionId Contribution, string Because) : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("write off a pledge", "the Secretariat");
        if (state.Find(Contribution) is not { } contribution)
            return Refusal.Unknown("contribution");
        if (Refusal.OfText("reason", Because, 400) is { } because)
            return because;
        return contribution.Pledged == 0
            ? new Refusal("nothing-awaited", $"Nothing more is awaited from {contribution.Donor}.")
            : new PledgeWrittenOff(Contribution, contribution.Pledged, Because.Trim());
    }
}
