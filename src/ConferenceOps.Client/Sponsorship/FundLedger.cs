using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;

namespace ConferenceOps.Client;

/// <summary>Entries of a fund's ledger and their sums; the difference of the two is the figure they make.</summary>
/// <param name="Debits">What they debit to the account asked for, in cents; altogether if none was.</param>
/// <param name="Credits">What they credit to it.</param>
/// <param name="Entries">The first of them.</param>
public sealed record FundLedger(long Debits, long Credits, [Given("first: $first, after: $after")] Connection<EntryView> Entries);

/// <summary>The same amount on the debit of one account and on the credit of another.</summary>
/// <param name="Number">The version of the fund's stream that made it, and its place there: <c>12.1</c>.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Event">The event that made it, as in <c>fund.place-awarded</c>.</param>
/// <param name="Debit">The account debited.</param>
/// <param name="Credit">The account credited.</param>
/// <param name="Amount">In cents.</param>
/// <param name="Contribution">The contribution whose accounts they are.</param>
/// <param name="Donor">Its donor.</param>
/// <param name="Request">The request for which money was committed or freed, if any.</param>
/// <param name="StateName">The State whose request it is.</param>
/// <param name="Reverses">True if it undoes an earlier entry.</param>
public sealed record EntryView(
    string Number, DateTimeOffset At, string By, string Event, LedgerAccount Debit, LedgerAccount Credit, long Amount,
    ContributionId Contribution, string Donor, PlaceRequestId? Request, string? StateName, bool Reverses);

/// <summary>Which entries are asked for; what is null leaves a condition out.</summary>
/// <param name="Account">Those of one account.</param>
/// <param name="Contribution">Those of one contribution.</param>
/// <param name="Request">Those of one request.</param>
/// <param name="Donor">Any part of the donor's name.</param>
/// <param name="Group">The group of the States whose requests the entries concern.</param>
public sealed record LedgerFilter(
    LedgerAccount? Account = null, ContributionId? Contribution = null, PlaceRequestId? Request = null, string? Donor = null, RegionalGroup? Group = null);

/// <summary>The answer to a question for a ledger.</summary>
internal sealed record FundOfLedger(
    [Given("account: $account, contribution: $contribution, request: $request, donor: $donor, group: $group")] FundLedger? Ledger);
