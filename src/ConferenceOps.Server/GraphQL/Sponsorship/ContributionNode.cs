using System.ComponentModel;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Sponsorship;

[Name("Contribution")]
[Description("What a donor has promised and paid for one purpose; its figures are the balances of its accounts.")]
internal sealed class ContributionNode(Contribution contribution)
{
    public ContributionId Id => contribution.Id;

    public string Donor => contribution.Donor;

    [Description("ISO 4217 code of the currency it is paid in.")]
    public string Currency => contribution.Currency;

    [Description("The regional group it is for; null for any State.")]
    public RegionalGroup? Earmark => contribution.Earmark;

    [Description("Promised and not received yet.")]
    public long Pledged => contribution.Pledged;

    public long Received => contribution.Received;

    [Description("What awarded places take of it.")]
    public long Committed => contribution.Committed;

    public long Free => contribution.Free;

    [Expect(3)]
    public IEnumerable<ReceiptNode> Receipts =>
        contribution.Receipts.Select(receipt => new ReceiptNode(receipt.Id, receipt.Amount, receipt.PerDollar, receipt.Value, receipt.On));
}

[Name("Receipt")]
[Description("A payment: its amount in minor units of its currency, the operational rate of exchange, its value in cents, and the day it reached the bank.")]
internal sealed record ReceiptNode(ReceiptId Id, long Amount, decimal PerDollar, long Value, DateOnly On);
