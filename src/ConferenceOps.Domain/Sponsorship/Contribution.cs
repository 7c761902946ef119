using System.Collections.Immutable;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>What a donor has promised and paid for one purpose. Its figures are the balances of the ledger's accounts, in cents.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Donor">Who contributes.</param>
/// <param name="Currency">ISO 4217 code of the currency it is paid in.</param>
/// <param name="Earmark">The regional group it is for; null for any State.</param>
/// <param name="Pledged">What is promised and not received yet.</param>
/// <param name="Received">What is in the bank.</param>
/// <param name="Committed">What awarded places take of it.</param>
/// <param name="Free">What no place takes.</param>
/// <param name="Receipts">The payments that came and were not reversed, in order.</param>
[GenerateSerializer, Immutable]
public sealed record Contribution(
    ContributionId Id, string Donor, string Currency, RegionalGroup? Earmark,
    long Pledged, long Received, long Committed, long Free, ImmutableArray<Receipt> Receipts)
{
    /// <summary>True if a State of this group may be paid from it.</summary>
    public bool Admits(RegionalGroup? group) => Earmark is null || Earmark == group;

    internal Contribution Post(LedgerEntry entry) => Post(entry.Debit, entry.Amount).Post(entry.Credit, -entry.Amount);

    // What is owed to others and to places grows on the credit side, what we have and await on the debit side.
    private Contribution Post(LedgerAccount account, long debit) => account switch
    {
        LedgerAccount.PledgesReceivable => this with { Pledged = Pledged + debit },
        LedgerAccount.Bank => this with { Received = Received + debit },
        LedgerAccount.FreeFunds => this with { Free = Free - debit },
        LedgerAccount.Commitments => this with { Committed = Committed - debit },
        _ => this,
    };
}

/// <summary>A payment by a donor.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Amount">In minor units of the contribution's currency.</param>
/// <param name="PerDollar">The United Nations operational rate of exchange it was entered at.</param>
/// <param name="Value">In cents.</param>
/// <param name="Fulfilled">How much of the pledge it fulfilled, in cents.</param>
/// <param name="On">The day on which it reached the bank.</param>
[GenerateSerializer, Immutable]
public sealed record Receipt(ReceiptId Id, long Amount, decimal PerDollar, long Value, long Fulfilled, DateOnly On)
{
    // Somewhere it may be tomorrow already.
    internal static Refusal? RefuseDay(DateOnly on, DateTimeOffset now) => on > DateOnly.FromDateTime(now.UtcDateTime.AddDays(1))
        ? new(
            "day-in-the-future",
            Refusal.Words($"{on:d MMMM yyyy} is still to come. Only money that has reached the bank is received; record a promise instead."))
        : null;
}
