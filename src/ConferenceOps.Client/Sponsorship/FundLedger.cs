using System.Text.Json.Serialization;

namespace ConferenceOps.Client;

/// <summary>Entries of a fund's ledger and their sums; the difference of the two is the figure they make.</summary>
/// <param name="Debits">What they debit to the account asked for, in cents; altogether if none was.</param>
/// <param name="Credits">What they credit to it.</param>
public sealed record FundLedger(long Debits, long Credits, LedgerEntryConnection Entries);

/// <summary>A page of entries.</summary>
/// <param name="TotalCount">How many there are on all pages.</param>
public sealed record LedgerEntryConnection(IReadOnlyList<LedgerEntry> Nodes, PageInfo PageInfo, int TotalCount);

/// <summary>The same amount on the debit of one account and on the credit of another.</summary>
/// <param name="Number">The version of the fund's stream that made it, and its place there: <c>12.1</c>.</param>
/// <param name="Event">The event that made it, as in <c>fund.place-awarded</c>.</param>
/// <param name="Amount">In cents.</param>
/// <param name="Request">The request for which money was committed or freed, if any.</param>
/// <param name="StateName">The State whose request it is.</param>
/// <param name="Reverses">True if it undoes an earlier entry.</param>
public sealed record LedgerEntry(
    string Number, DateTimeOffset At, string By, string Event, LedgerAccount Debit, LedgerAccount Credit, long Amount, Guid Contribution, string Donor, Guid? Request, string? StateName, bool Reverses);

/// <summary>Which entries are asked for; what is null leaves a condition out.</summary>
/// <param name="Donor">Any part of the donor's name.</param>
/// <param name="Group">The group of the States whose requests the entries concern.</param>
public sealed record LedgerFilter(LedgerAccount? Account = null, Guid? Contribution = null, Guid? Request = null, string? Donor = null, RegionalGroup? Group = null);

/// <summary>The accounts that each contribution has.</summary>
[JsonConverter(typeof(WireEnum<LedgerAccount>))]
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
