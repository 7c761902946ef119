using System.ComponentModel;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Storage.ReadModels.Sponsorship;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Sponsorship;

[Name("Ledger")]
[Description("Entries of the ledger and their sums. Every figure of the fund is the difference between the two sums of an account.")]
internal sealed class LedgerNode(Fund fund, LedgerAccount? account, IReadOnlyList<LedgerRow> rows)
{
    [Description("What the entries debit to the account, or altogether if none is given.")]
    public long Debits => rows.Where(row => account is null || row.Debit == account).Sum(row => row.Amount);

    [Description("What the entries credit to the account, or altogether if none is given.")]
    public long Credits => rows.Where(row => account is null || row.Credit == account).Sum(row => row.Amount);

    [Expect(100)]
    public Connection<LedgerEntryNode> Entries(int? first = 100, string? after = null) => Connection.Of(
        rows, first, after, row => new(row.Version, (short)row.Part, 0, new byte[8]), row => new LedgerEntryNode(fund, row));
}

[Description("The same amount on the debit of one account and on the credit of another. It is never changed or deleted.")]
[Hides(nameof(LedgerRow.Fund), nameof(LedgerRow.Version), nameof(LedgerRow.Part))]
internal sealed class LedgerEntryNode(Fund fund, LedgerRow row) : Node<LedgerRow>(row)
{
    [Description("The version of the fund's stream whose event made it, and its place among those of that event: 12.1")]
    public string Number => $"{Shown.Version}.{Shown.Part + 1}";

    [Description("The event that made it, as in fund.place-awarded.")]
    public string Event => Shown.Event;

    public string Donor => fund.Find(Shown.Contribution)!.Donor;

    [Description("The State whose request it is.")]
    public string? StateName => Shown.Request is { } request ? fund.Find(request)!.State.Name : null;
}
