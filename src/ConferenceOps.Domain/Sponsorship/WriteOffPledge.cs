using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Gives up what is still awaited of a pledge.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Contribution">The contribution.</param>
/// <param name="SeenVersion">The version of the fund that the sender saw: more may have come in, or been reversed.</param>
/// <param name="Because">The reason, for the record.</param>
[Entitled(Roles.Secretariat, "write off a pledge")]
[GenerateSerializer, Immutable]
public sealed record WriteOffPledge(FundId Fund, ContributionId Contribution, int SeenVersion, [Text(TextLimits.Reason, "reason")] string Because)
    : IFundCommand, IChanges<Fund, SponsorshipEvent>
{
    bool IChanges<Fund, SponsorshipEvent>.Replaces(SponsorshipEvent happened) => happened switch
    {
        ContributionReceived e => e.Contribution == Contribution,
        ReceiptReversed e => e.Contribution == Contribution,
        PledgeWrittenOff e => e.Contribution == Contribution,
        _ => false,
    };

    IEnumerable<Standing> IChanges<Fund, SponsorshipEvent>.Standing(Fund state) =>
        state.Find(Contribution) is { } contribution ? [new($"amount awaited from {contribution.Donor}", Dollars.Of(contribution.Pledged))] : [];

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
