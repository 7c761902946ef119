using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Gives up what is still awaited of a pledge.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Contribution">The contribution.</param>
/// <param name="Because">The reason, for the record.</param>
[Entitled(Roles.Secretariat, "write off a pledge")]
[GenerateSerializer, Immutable]
public sealed record WriteOffPledge(FundId Fund, ContributionId Contribution, [Text(TextLimits.Reason, "reason")] string Because)
    : IFundCommand, IActs
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Contribution) is not { } contribution)
            return Refusal.Unknown("contribution");
        return contribution.Pledged == 0
            ? new Refusal("nothing-awaited", $"Nothing more is awaited from {contribution.Donor}.")
            : new PledgeWrittenOff(Contribution, contribution.Pledged, Because);
    }
}
