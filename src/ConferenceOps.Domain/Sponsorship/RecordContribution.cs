using System.Collections.Immutable;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Records what a donor contributes: promised, or paid already.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Contribution">Its new identity.</param>
/// <param name="Donor">Who contributes.</param>
/// <param name="Amount">The money and its rate.</param>
/// <param name="Earmark">The regional group it is for; null for any State.</param>
/// <param name="Receipt">The identity of the payment if all of it has reached the bank, or null if it is promised.</param>
/// <param name="On">The day on which it did; null if it is promised.</param>
[Entitled(Roles.Secretariat, "record a contribution")]
[GenerateSerializer, Immutable]
public sealed record RecordContribution(
    FundId Fund, ContributionId Contribution, [Text(TextLimits.State)] string Donor, ForeignAmount Amount,
    RegionalGroup? Earmark, ReceiptId? Receipt, DateOnly? On)
    : IFundCommand, ICreates<ContributionId>
{
    ContributionId ICreates<ContributionId>.Made => Contribution;

    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        if (Amount.Refuse() is { } amount)
            return amount;
        if (Receipt is null != On is null)
            return new Refusal(
                "payment-incomplete", "A payment has an identity and the day on which it reached the bank: give both, or neither for a promise.");
        if (On is { } on && Sponsorship.Receipt.RefuseDay(on, now) is { } future)
            return future;
        var pledged = new ContributionPledged(Contribution, Donor, Amount.Currency, Amount.Amount, Amount.PerDollar, Amount.InCents, Earmark);
        if (Receipt is not { } receipt || On is not { } day)
            return pledged;
        return ImmutableArray.Create<SponsorshipEvent>(
            pledged, new ContributionReceived(Contribution, new(receipt, Amount.Amount, Amount.PerDollar, Amount.InCents, Fulfilled: Amount.InCents, day)));
    }
}
