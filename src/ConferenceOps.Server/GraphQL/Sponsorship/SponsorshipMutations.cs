using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Grains.Sponsorship;
using ConferenceOps.Server.GraphQL.Sponsorship;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Mutation
{
    [May(Audience.Delegates)]
    public static Task<FundPayload> OpenFund(OpenFundInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(FundId.Of(input.Conference), grains, grain => grain.Open(new(input.Conference, input.Name, [.. input.Priority]), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> StatePriority(StatePriorityInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.StatePriority(new([.. input.Priority]), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> SetRates(SetRatesInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.SetRates(new(new(input.From, input.Subsistence, input.Terminal, input.Source)), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> RecordContribution(RecordContributionInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.Record(
                new(input.Contribution, input.Donor, new(input.Amount, input.Currency, input.PerDollar), input.Earmark, input.Receipt, input.On), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> ReceiveContribution(ReceiveContributionInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.Receive(
                new(input.Contribution, input.Receipt, input.Amount, input.PerDollar, input.On), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> ReverseReceipt(ReverseReceiptInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.Reverse(new(input.Contribution, input.Receipt, input.Because), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> WriteOffPledge(WriteOffPledgeInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.WriteOff(new(input.Contribution, input.Because), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> RequestPlace(RequestPlaceInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.Request(
                input.Request, input.State, new(input.Nominee, input.Function), new(input.Arrives, input.Departs, input.Fare), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> QuoteFare(QuoteFareInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.Quote(new(input.Request, input.Fare), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> WithdrawRequest(WithdrawRequestInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.Withdraw(new(input.Request), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> RefuseRequest(RefuseRequestInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.RefuseRequest(new(input.Request, input.Because), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> ReserveRequest(ReserveRequestInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.Reserve(new(input.Request), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> AwardPlace(AwardPlaceInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.Award(new(input.Request, input.Cost, input.Because), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> AcceptPlace(AcceptPlaceInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.Accept(new(input.Request), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> DeclinePlace(DeclinePlaceInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.Decline(new(input.Request, input.Because), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> CancelAward(CancelAwardInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.Cancel(new(input.Request, input.Because), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<FundPayload> PublishOutcomes(PublishOutcomesInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        FundPayload.After(input.Fund, grains, grain => grain.Publish(new(), caller.Sends(input.CommandId)));
}

internal sealed record OpenFundInput(CommandId CommandId, ConferenceId Conference, string Name, IEnumerable<Criterion> Priority);

internal sealed record StatePriorityInput(CommandId CommandId, FundId Fund, IEnumerable<Criterion> Priority);

internal sealed record SetRatesInput(CommandId CommandId, FundId Fund, DateOnly From, long Subsistence, long Terminal, string Source);

internal sealed record RecordContributionInput(
    CommandId CommandId, FundId Fund, ContributionId Contribution, string Donor, string Currency, long Amount, decimal PerDollar, RegionalGroup? Earmark, ReceiptId? Receipt, DateOnly? On);

internal sealed record ReceiveContributionInput(
    CommandId CommandId, FundId Fund, ContributionId Contribution, ReceiptId Receipt, long Amount, decimal PerDollar, DateOnly On);

internal sealed record ReverseReceiptInput(CommandId CommandId, FundId Fund, ContributionId Contribution, ReceiptId Receipt, string Because);

internal sealed record WriteOffPledgeInput(CommandId CommandId, FundId Fund, ContributionId Contribution, string Because);

internal sealed record RequestPlaceInput(
    CommandId CommandId, FundId Fund, PlaceRequestId Request, DelegationId State, string Nominee, string Function, DateOnly Arrives, DateOnly Departs, long Fare);

internal sealed record QuoteFareInput(CommandId CommandId, FundId Fund, PlaceRequestId Request, long Fare);

internal sealed record WithdrawRequestInput(CommandId CommandId, FundId Fund, PlaceRequestId Request);

internal sealed record RefuseRequestInput(CommandId CommandId, FundId Fund, PlaceRequestId Request, string Because);

internal sealed record ReserveRequestInput(CommandId CommandId, FundId Fund, PlaceRequestId Request);

internal sealed record AwardPlaceInput(CommandId CommandId, FundId Fund, PlaceRequestId Request, long Cost, string? Because);

internal sealed record AcceptPlaceInput(CommandId CommandId, FundId Fund, PlaceRequestId Request);

internal sealed record DeclinePlaceInput(CommandId CommandId, FundId Fund, PlaceRequestId Request, string? Because);

internal sealed record CancelAwardInput(CommandId CommandId, FundId Fund, PlaceRequestId Request, string Because);

internal sealed record PublishOutcomesInput(CommandId CommandId, FundId Fund);

/// <summary>The fund as it stands after the command, and why the command was refused if it was.</summary>
internal sealed record FundPayload(FundNode? Result, Refusal? Refusal)
{
    internal static async Task<FundPayload> After(FundId id, IGrainFactory grains, Func<IFundGrain, Task<Outcome>> command)
    {
        var grain = grains.Fund(id);
        var outcome = await command(grain);
        var fund = await grain.Read();
        return new(fund.Version > 0 ? new(id, fund) : null, outcome.Refusal);
    }
}
