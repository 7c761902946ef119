using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Grains.Delegations;
using Orleans.Concurrency;

namespace ConferenceOps.Grains.Sponsorship;

/// <summary>A conference's sponsorship fund. One grain decides on all its money, so that no two awards count on the same.</summary>
public interface IFundGrain : IGrainWithGuidKey
{
    /// <summary>See <see cref="OpenFund"/>.</summary>
    Task<Outcome> Open(OpenFund command, Sender sender);

    /// <summary>See <see cref="StatePriority"/>.</summary>
    Task<Outcome> StatePriority(StatePriority command, Sender sender);

    /// <summary>See <see cref="Domain.Sponsorship.SetRates"/>.</summary>
    Task<Outcome> SetRates(SetRates command, Sender sender);

    /// <summary>See <see cref="RecordContribution"/>.</summary>
    Task<Outcome> Record(RecordContribution command, Sender sender);

    /// <summary>See <see cref="ReceiveContribution"/>.</summary>
    Task<Outcome> Receive(ReceiveContribution command, Sender sender);

    /// <summary>See <see cref="ReverseReceipt"/>.</summary>
    Task<Outcome> Reverse(ReverseReceipt command, Sender sender);

    /// <summary>See <see cref="WriteOffPledge"/>.</summary>
    Task<Outcome> WriteOff(WriteOffPledge command, Sender sender);

    /// <summary>Asks for a place in the name of a registered State. See <see cref="RequestPlace"/>.</summary>
    Task<Outcome> Request(PlaceRequestId request, DelegationId state, Nominee nominee, Travel travel, Sender sender);

    /// <summary>See <see cref="QuoteFare"/>.</summary>
    Task<Outcome> Quote(QuoteFare command, Sender sender);

    /// <summary>See <see cref="WithdrawRequest"/>.</summary>
    Task<Outcome> Withdraw(WithdrawRequest command, Sender sender);

    /// <summary>See <see cref="RefuseRequest"/>.</summary>
    Task<Outcome> RefuseRequest(RefuseRequest command, Sender sender);

    /// <summary>See <see cref="ReserveRequest"/>.</summary>
    Task<Outcome> Reserve(ReserveRequest command, Sender sender);

    /// <summary>See <see cref="AwardPlace"/>.</summary>
    Task<Outcome> Award(AwardPlace command, Sender sender);

    /// <summary>See <see cref="AcceptPlace"/>.</summary>
    Task<Outcome> Accept(AcceptPlace command, Sender sender);

    /// <summary>See <see cref="DeclinePlace"/>.</summary>
    Task<Outcome> Decline(DeclinePlace command, Sender sender);

    /// <summary>See <see cref="CancelAward"/>.</summary>
    Task<Outcome> Cancel(CancelAward command, Sender sender);

    /// <summary>See <see cref="PublishOutcomes"/>.</summary>
    Task<Outcome> Publish(PublishOutcomes command, Sender sender);

    /// <summary>The committed state.</summary>
    [AlwaysInterleave]
    ValueTask<Versioned<Fund>> Read();
}

internal sealed class FundGrain(Journal journal) : AggregateGrain<Fund, SponsorshipEvent>(journal), IFundGrain
{
    public async Task<Outcome> Open(OpenFund command, Sender sender) =>
        FundId.Of(command.Conference).Value == this.GetPrimaryKey() && (await GrainFactory.Conference(command.Conference).Read()).State.Convened
            ? await Handle(command, sender)
            : Refuse(Refusal.Unknown("conference"));

    public Task<Outcome> StatePriority(StatePriority command, Sender sender) => Handle(command, sender);

    public Task<Outcome> SetRates(SetRates command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Record(RecordContribution command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Receive(ReceiveContribution command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Reverse(ReverseReceipt command, Sender sender) => Handle(command, sender);

    public Task<Outcome> WriteOff(WriteOffPledge command, Sender sender) => Handle(command, sender);

    public async Task<Outcome> Request(PlaceRequestId request, DelegationId state, Nominee nominee, Travel travel, Sender sender) =>
        (await GrainFactory.Delegation(state).Read()).State is { Conference: { } conference, Kind: DelegationKind.State } registered && FundId.Of(conference).Value == this.GetPrimaryKey()
            ? await Handle(new RequestPlace(request, new(state, registered.Code, registered.Name, registered.Group), nominee, travel), sender)
            : Refuse(Refusal.Unknown("State"));

    public Task<Outcome> Quote(QuoteFare command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Withdraw(WithdrawRequest command, Sender sender) => Handle(command, sender);

    public Task<Outcome> RefuseRequest(RefuseRequest command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Reserve(ReserveRequest command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Award(AwardPlace command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Accept(AcceptPlace command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Decline(DeclinePlace command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Cancel(CancelAward command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Publish(PublishOutcomes command, Sender sender) => Handle(command, sender);
}

/// <summary>Finds the grain of a fund.</summary>
public static class FundGrains
{
    /// <summary>The grain that keeps this fund.</summary>
    public static IFundGrain Fund(this IGrainFactory grains, FundId id) => grains.GetGrain<IFundGrain>(id.Value);
}
