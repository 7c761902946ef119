using ConferenceOps.Client;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Domain.Text;
using ConferenceOps.Web.Delegations;

namespace ConferenceOps.Web.Sponsorship;

/// <summary>What the page of the ledger says.</summary>
internal static class LedgerWords
{
    public const string Ledger = "Ledger";
    public const string WholeLedger = "All entries of the ledger";
    public const string NoEntries = "There is no entry of this kind.";
    public const string MoreEntries = "More entries";
    public const string Number = "No.";
    public const string When = "When";
    public const string What = "What";
    public const string Debit = "Debit";
    public const string Credit = "Credit";
    public const string By = "By";

    public static string NameOf(LedgerAccount account) => account switch
    {
        LedgerAccount.PledgesReceivable => "Pledges receivable",
        LedgerAccount.PledgedIncome => "Pledged income",
        LedgerAccount.Bank => "Bank",
        LedgerAccount.FreeFunds => "Free funds",
        _ => "Commitments",
    };

    public static string EntriesOf(LedgerFilter filter, FundView fund)
    {
        var parts = new[]
        {
            filter.Account is { } account ? NameOf(account) : null,
            fund.Contributions?.Nodes.FirstOrDefault(one => one.Id == filter.Contribution) is { } contribution ? SponsorshipWords.Title(contribution) : null,
            fund.Requests?.Nodes.FirstOrDefault(one => one.Id == filter.Request) is { } request
                ? $"{Isolated.Of(request.StateName)}, {Isolated.Of(request.Nominee)}" : null,
            filter.Group is { } group ? DelegationWords.NameOf(group) : null,
        }.OfType<string>().ToList();
        return parts.Count == 0
            ? "Every movement of money, in double entry. Nothing is changed or deleted; what was wrong is reversed."
            : string.Join(" · ", parts);
    }

    public static string SumOf(LedgerFilter filter, FundLedger ledger) => filter.Account switch
    {
        null => $"Debits {Dollars.Of(ledger.Debits)}, credits {Dollars.Of(ledger.Credits)}",
        LedgerAccount.Bank or LedgerAccount.PledgesReceivable =>
            $"Debits {Dollars.Of(ledger.Debits)} less credits {Dollars.Of(ledger.Credits)} = {Dollars.Of(ledger.Debits - ledger.Credits)}",
        _ => $"Credits {Dollars.Of(ledger.Credits)} less debits {Dollars.Of(ledger.Debits)} = {Dollars.Of(ledger.Credits - ledger.Debits)}",
    };

    public static string Told(EntryView entry) => entry.Event switch
    {
        "fund.contribution-pledged" => "Pledged",
        "fund.contribution-received" => entry.Debit is LedgerAccount.Bank ? "Payment received" : "Pledge fulfilled",
        "fund.receipt-reversed" => "Payment reversed",
        "fund.pledge-written-off" => "Pledge written off",
        "fund.place-awarded" => "Place awarded",
        "fund.place-declined" => "Place declined",
        "fund.award-cancelled" => "Award cancelled",
        var other => other,
    };
}
