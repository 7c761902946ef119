using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Reverses a payment that was entered by mistake or went back to its donor; what it fulfilled of the pledge is awaited again.</summary>
[GenerateSerializer, Immutable]
public sealed record ReverseReceipt(ContributionId Contribution, ReceiptId Receipt, string Because) : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("reverse a payment", "the Secretariat");
        if (state.Find(Contribution) is not { } contribution)
            return Refusal.Unknown("contribution");
        if (contribution.Receipts.FirstOrDefault(candidate => candidate.Id == Receipt) is not { } receipt)
            return Refusal.Unknown("payment");
        if (Refusal.OfText("reason", Because, 400) is { } because)
            return because;
        // Only received money backs an award: what places rest on cannot be taken from under them.
        if (contribution.Free < receipt.Value)
            return new Refusal("money-committed", $"{Dollars.Of(receipt.Value - contribution.Free)} of this payment is committed to places. Cancel awards that it pays for first.");
        return new ReceiptReversed(Contribution, receipt, Because.Trim());
    }
}
