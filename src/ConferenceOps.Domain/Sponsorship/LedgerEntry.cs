using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>An entry of the ledger: the same amount on the debit of one account and on the credit of another. It is never changed or deleted.</summary>
/// <param name="Debit">The account debited.</param>
/// <param name="Credit">The account credited.</param>
/// <param name="Amount">In cents; always more than zero.</param>
/// <param name="Contribution">The contribution whose accounts they are: no money moves between donors or earmarks.</param>
/// <param name="Request">The request for which money is committed or freed, if any.</param>
/// <param name="Reverses">True if it undoes an earlier entry.</param>
[GenerateSerializer, Immutable]
public sealed record LedgerEntry(
    LedgerAccount Debit, LedgerAccount Credit, long Amount, ContributionId Contribution, PlaceRequestId? Request = null, bool Reverses = false)
{
    /// <summary>The entry that undoes this one.</summary>
    internal LedgerEntry Reversal() => this with { Debit = Credit, Credit = Debit, Reverses = true };
}

/// <summary>The accounts that each contribution has.</summary>
public enum LedgerAccount
{
    /// <summary>What donors have promised: debit.</summary>
    PledgesReceivable,

    /// <summary>What those promises would add to the fund: credit.</summary>
    PledgedIncome,

    /// <summary>Money received: debit.</summary>
    Bank,

    /// <summary>Money received that nothing is committed of: credit.</summary>
    FreeFunds,

    /// <summary>Money committed to awarded places: credit.</summary>
    Commitments,
}
