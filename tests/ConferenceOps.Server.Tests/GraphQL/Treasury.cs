using ConferenceOps.Client;

namespace ConferenceOps.Server.Tests.GraphQL;

/// <summary>A conference of a test's own with a sponsorship fund, so that tests do not spend each other's money.</summary>
internal sealed record Treasury(Guid Id, ConferenceClient Secretary)
{
    /// <summary>What a place costs with the fare and the rates that are used here: five nights at 400, 94 of terminal expenses and a fare of 1,400.</summary>
    public const long Place = 349_400;

    public static DateOnly May { get; } = new(2024, 5, 2);

    public static async Task<Treasury> Opened(RunningConference conference)
    {
        var secretary = await conference.As(RunningConference.Secretary);
        var id = Guid.CreateVersion7();
        Assert.Null((await secretary.ConveneConference(id, $"Conference {id}", "Conference", "America/New_York")).Refusal);
        Assert.Null((await secretary.OpenFund(id, "Sponsorship fund", [PlaceCriterion.FirstPlace, PlaceCriterion.LeastDeveloped])).Refusal);
        Assert.Null((await secretary.SetRates(id, new(new(2024, 1, 1), 40_000, 9_400, "Circular of January"))).Refusal);
        return new(id, secretary);
    }

    public async Task<Guid> Request(string code, RegionalGroup? group = null)
    {
        var state = (await Secretary.RegisterDelegation(Id, DelegationKind.State, code, $"State {code}", group)).Result!.Id;
        var request = Guid.CreateVersion7();
        Assert.Null((await Secretary.RequestPlace(Id, request, state, "Grace Wanjiru", "Director", new(2024, 6, 17), new(2024, 6, 22), 140_000)).Refusal);
        return request;
    }

    public async Task<Guid> Receive(string donor, long amount, RegionalGroup? earmark = null)
    {
        var contribution = Guid.CreateVersion7();
        Assert.Null((await Secretary.RecordContribution(Id, contribution, donor, "USD", amount, 1, earmark, (Guid.CreateVersion7(), May))).Refusal);
        return contribution;
    }

    public async Task<SponsorshipFund> Fund() => (await Secretary.SponsorshipFund(Id, requests: true, money: true))!;

    /// <summary>What the entries say of an account: its credits less its debits.</summary>
    public async Task<long> Balance(LedgerAccount account, Guid? contribution = null)
    {
        var ledger = (await Secretary.Ledger(Id, new(account, contribution)))!;
        return ledger.Credits - ledger.Debits;
    }
}
