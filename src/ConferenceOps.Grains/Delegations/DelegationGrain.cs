using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Grains.Conferences;
using Orleans.Concurrency;

namespace ConferenceOps.Grains.Delegations;

/// <summary>A delegation to a conference.</summary>
public interface IDelegationGrain : IGrainWithGuidKey
{
    /// <summary>See <see cref="RegisterDelegation"/>.</summary>
    Task<Outcome> Register(RegisterDelegation command, Sender sender);

    /// <summary>See <see cref="EnrolMember"/>.</summary>
    Task<Outcome> Enrol(EnrolMember command, Sender sender);

    /// <summary>See <see cref="WithdrawMember"/>.</summary>
    Task<Outcome> Withdraw(WithdrawMember command, Sender sender);

    /// <summary>The committed state.</summary>
    [AlwaysInterleave]
    ValueTask<Versioned<Delegation>> Read();
}

internal sealed class DelegationGrain(Journal journal) : AggregateGrain<Delegation, DelegationEvent>(journal), IDelegationGrain
{
    public async Task<Outcome> Register(RegisterDelegation command, Sender sender) =>
        (await GrainFactory.Conference(command.Conference).Read()).State.Convened
            ? await Handle(command, sender)
            : Refuse(Refusal.Unknown("conference"));

    public Task<Outcome> Enrol(EnrolMember command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Withdraw(WithdrawMember command, Sender sender) => Handle(command, sender);
}

/// <summary>Finds the grain of a delegation.</summary>
public static class DelegationGrains
{
    /// <summary>The grain that keeps this delegation.</summary>
    public static IDelegationGrain Delegation(this IGrainFactory grains, DelegationId id) => grains.GetGrain<IDelegationGrain>(id.Value);
}
