using ConferenceOps.Client;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;

namespace ConferenceOps.Server.Tests.GraphQL;

/// <summary>A conference of a test's own with a sponsorship fund, so that tests do not spend each other's money.</summary>
internal sealed record Treasury(ConferenceId Conference, ConferenceClient Secretary)
{
    /// <summary>What a place costs with the fare and the rates that are used here: five nights at 400, 94 of terminal expenses and a fare of 1,400.</summary>
    public const long Place = 349_400;

    public static DateOnly May { get; } = new(2024, 5, 2);

    public static Travel Week { get; } = new(new(2024, 6, 17), new(2024, 6, 22), 140_000);

    public FundId Id => FundId.Of(Conference);

    public static async Task<Treasury> Opened(RunningConference conference)
    {
        var secretary = await conference.As(RunningConference.Secretary);
        var id = new ConferenceId(Guid.CreateVersion7());
        Assert.Null((await secretary.Send(new ConveneConference(id, $"Conference {id}", "Conference", "America/New_York"))).Refusal);
        Assert.Null((await secretary.Send(new OpenFund(id, "Sponsorship fund", [Criterion.FirstPlace, Criterion.LeastDeveloped]))).Refusal);
        Assert.Null((await secretary.Send(new SetRates(FundId.Of(id), 1, new(new(2024, 1, 1), 40_000, 9_400, "Circular of January")))).Refusal);
        return new(id, secretary);
    }

    public async Task<DelegationId> State(string code, RegionalGroup? group = null)
    {
        Assert.Null((await Secretary.Send(new RegisterDelegation(Conference, DelegationKind.State, code, $"State {code}", group))).Refusal);
        return DelegationId.For(Conference, code);
    }

    public async Task<PlaceRequestId> Request(string code, RegionalGroup? group = null) => await Request(await State(code, group), "Grace Wanjiru");

    public async Task<PlaceRequestId> Request(DelegationId state, string nominee)
    {
        var request = new PlaceRequestId(Guid.CreateVersion7());
        Assert.Null((await Secretary.Send(new RequestPlace(Id, request, state, nominee, "Director", Week))).Refusal);
        return request;
    }

    public async Task<ContributionId> Receive(string donor, long amount, RegionalGroup? earmark = null)
    {
        var contribution = new ContributionId(Guid.CreateVersion7());
        Assert.Null((await Secretary.Send(
            new RecordContribution(Id, contribution, donor, new(amount, "USD", 1), earmark, new(Guid.CreateVersion7()), May))).Refusal);
        return contribution;
    }

    public async Task<FundView> Fund() => (await Secretary.Fund(Id, requests: true, money: true))!;

    /// <summary>What the entries say of an account: its credits less its debits.</summary>
    public async Task<long> Balance(LedgerAccount account, ContributionId? contribution = null)
    {
        var ledger = (await Secretary.Ledger(Id, new(account, contribution)))!;
        return ledger.Credits - ledger.Debits;
    }
}
