using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Enters a payment on a pledge, whole or in part; it may exceed what was promised.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Contribution">The contribution.</param>
/// <param name="Receipt">The payment's new identity.</param>
/// <param name="Amount">In minor units of the contribution's currency.</param>
/// <param name="PerDollar">The United Nations operational rate of exchange of that day.</param>
/// <param name="On">The day on which it reached the bank.</param>
[Entitled(Roles.Secretariat, "enter a payment")]
[GenerateSerializer, Immutable]
public sealed record ReceiveContribution(FundId Fund, ContributionId Contribution, ReceiptId Receipt, long Amount, decimal PerDollar, DateOnly On)
    : IFundCommand, ICreates<ReceiptId>
{
    ReceiptId ICreates<ReceiptId>.Made => Receipt;

    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Contribution) is not { } contribution)
            return Refusal.Unknown("contribution");
        var amount = new ForeignAmount(Amount, contribution.Currency, PerDollar);
        if (amount.Refuse() is { } refused)
            return refused;
        if (Sponsorship.Receipt.RefuseDay(On, now) is { } future)
            return future;
        return new ContributionReceived(
            Contribution, new(Receipt, Amount, PerDollar, amount.InCents, Fulfilled: Math.Min(amount.InCents, contribution.Pledged), On));
    }
}
