using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Enters a payment on a pledge, whole or in part; it may exceed what was promised.</summary>
/// <param name="Contribution">The contribution.</param>
/// <param name="Receipt">The payment's new identity.</param>
/// <param name="Amount">In minor units of the contribution's currency.</param>
/// <param name="PerDollar">The United Nations operational rate of exchange of that day.</param>
/// <param name="On">The day on which it reached the bank.</param>
[GenerateSerializer, Immutable]
public sealed record ReceiveContribution(ContributionId Contribution, ReceiptId Receipt, long Amount, decimal PerDollar, DateOnly On) : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("enter a payment", "the Secretariat");
        if (state.Find(Contribution) is not { } contribution)
            return Refusal.Unknown("contribution");
        if (contribution.Receipts.Any(receipt => receipt.Id == Receipt))
            return new Refusal("already-received", "This payment is entered already.");
        var amount = new ForeignAmount(Amount, contribution.Currency, PerDollar);
        if (amount.Refuse() is { } refused)
            return refused;
        if (Sponsorship.Receipt.RefuseDay(On, now) is { } future)
            return future;
        return new ContributionReceived(Contribution, new(Receipt, Amount, PerDollar, amount.InCents, Fulfilled: Math.Min(amount.InCents, contribution.Pledged), On));
    }
}
