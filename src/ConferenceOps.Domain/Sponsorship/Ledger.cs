using System.Collections.Immutable;
using static ConferenceOps.Domain.Sponsorship.LedgerAccount;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>The double-entry ledger, derived from the events alone: the fund's balances and the ledger's rows have the same origin.</summary>
public static class Ledger
{
    /// <summary>What an event enters, in order; nothing if it moves no money.</summary>
    public static ImmutableArray<LedgerEntry> EntriesOf(SponsorshipEvent happened) => happened switch
    {
        ContributionPledged e => [Pledge(e.Contribution, e.Value)],
        PledgeWrittenOff e => [Pledge(e.Contribution, e.Value).Reversal()],
        ContributionReceived e => Paid(e.Contribution, e.Receipt),
        ReceiptReversed e => [.. Paid(e.Contribution, e.Receipt).Reverse().Select(entry => entry.Reversal())],
        PlaceAwarded e => Commit(e.Request, e.Shares),
        PlaceDeclined e => Free(e.Request, e.Freed),
        AwardCancelled e => Free(e.Request, e.Freed),
        _ => [],
    };

    private static LedgerEntry Pledge(ContributionId contribution, long value) => new(PledgesReceivable, PledgedIncome, value, contribution);

    // What was promised is no longer awaited once it is in the bank; what exceeds the promise is simply received.
    private static ImmutableArray<LedgerEntry> Paid(ContributionId contribution, Receipt receipt)
    {
        var paid = new LedgerEntry(Bank, FreeFunds, receipt.Value, contribution);
        return receipt.Fulfilled > 0 ? [Pledge(contribution, receipt.Fulfilled) with { Debit = PledgedIncome, Credit = PledgesReceivable }, paid] : [paid];
    }

    private static ImmutableArray<LedgerEntry> Commit(PlaceRequestId request, ImmutableArray<Share> shares) =>
        [.. shares.Select(share => new LedgerEntry(FreeFunds, Commitments, share.Amount, share.Contribution, request))];

    private static ImmutableArray<LedgerEntry> Free(PlaceRequestId request, ImmutableArray<Share> shares) =>
        [.. Commit(request, shares).Select(entry => entry.Reversal())];
}
