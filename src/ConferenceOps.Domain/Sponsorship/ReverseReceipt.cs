using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Reverses a payment that was entered by mistake or went back to its donor; what it fulfilled of the pledge is awaited again.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Contribution">The contribution.</param>
/// <param name="Receipt">The payment.</param>
/// <param name="Because">The reason, for the record.</param>
[Entitled(Roles.Secretariat, "reverse a payment")]
[GenerateSerializer, Immutable]
public sealed record ReverseReceipt(FundId Fund, ContributionId Contribution, ReceiptId Receipt, [Text(TextLimits.Reason, "reason")] string Because)
    : IFundCommand, IActs
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Contribution) is not { } contribution)
            return Refusal.Unknown("contribution");
        if (contribution.Receipts.FirstOrDefault(candidate => candidate.Id == Receipt) is not { } receipt)
            return Refusal.Unknown("payment");
        // Only received money backs an award: what places rest on cannot be taken from under them.
        if (contribution.Free < receipt.Value)
            return new Refusal(
                "money-committed",
                $"{Dollars.Of(receipt.Value - contribution.Free)} of this payment is committed to places. Cancel awards that it pays for first.");
        return new ReceiptReversed(Contribution, receipt, Because);
    }
}
