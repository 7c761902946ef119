using ConferenceOps.Client;

namespace ConferenceOps.Web.Sponsorship;

/// <summary>What the page of the ledger shows.</summary>
/// <param name="Filter">Which entries were asked for.</param>
/// <param name="Fund">The fund, for the names of its donors and States.</param>
/// <param name="Ledger">The entries and their sums.</param>
public sealed record LedgerSheet(LedgerFilter Filter, FundView Fund, FundLedger Ledger);
