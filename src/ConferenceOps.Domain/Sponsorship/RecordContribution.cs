using System.Collections.Immutable;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Records what a donor contributes: promised, or paid already.</summary>
/// <param name="Contribution">Its new identity.</param>
/// <param name="Donor">Who contributes.</param>
/// <param name="Amount">The money and its rate.</param>
/// <param name="Earmark">The regional group it is for; null for any State.</param>
/// <param name="Receipt">The identity of the payment if all of it has reached the bank, or null if it is promised.</param>
/// <param name="On">The day on which it did; null if it is promised.</param>
[GenerateSerializer, Immutable]
public sealed record RecordContribution(ContributionId Contribution, string Donor, ForeignAmount Amount, RegionalGroup? Earmark, ReceiptId? Receipt, DateOnly? On)
    : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("record a contribution", "the Secretariat");
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        if (state.Find(Contribution) is not null)
            return new Refusal("already-recorded", "This contribution is recorded already.");
        if (Refusal.OfText("donor", Donor, 120) is { } donor)
            return donor;
        if (Amount.Refuse() is { } amount)
            return amount;
        if (Receipt is null != On is null)
            return new Refusal("payment-incomplete", "A payment has an identity and the day on which it reached the bank: give both, or neither for a promise.");
        if (On is { } on && Sponsorship.Receipt.RefuseDay(on, now) is { } future)
            return future;
        var pledged = new ContributionPledged(Contribution, Donor.Trim(), Amount.Currency, Amount.Minor, Amount.PerDollar, Amount.InCents, Earmark);
        if (Receipt is not { } receipt || On is not { } day)
            return pledged;
        return ImmutableArray.Create<SponsorshipEvent>(
            pledged, new ContributionReceived(Contribution, new(receipt, Amount.Minor, Amount.PerDollar, Amount.InCents, Fulfilled: Amount.InCents, day)));
    }
}
