using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Grains.Conferences;

namespace ConferenceOps.Grains.Delegations;

/// <summary>A delegation to a conference.</summary>
public interface IDelegationGrain : IAggregateGrain<Delegation>;

internal sealed class DelegationGrain(Journal journal, DelegationNames names) : AggregateGrain<Delegation, DelegationEvent>(journal), IDelegationGrain
{
    protected override Task<Outcome> Handle(ICommand<Delegation, DelegationEvent> command, Sender sender, Facts facts) =>
        command is RegisterDelegation ? names.InTurn(() => base.Handle(command, sender, facts)) : base.Handle(command, sender, facts);

    protected override async ValueTask<ICommand<Delegation, DelegationEvent>> Informed(
        ICommand<Delegation, DelegationEvent> command, Actor by, Facts facts)
    {
        if (command is not RegisterDelegation register)
            return command;
        // Before the names are looked at: whoever registers meanwhile, on whichever host, has them looked at again.
        facts.Add(await Log.PremiseOnAll(AllStreams));
        return register with
        {
            Convened = (await facts.Of(GrainFactory.Conference(register.Conference))).Convened,
            LooksLike = await names.LikenessOf(register),
        };
    }
}

/// <summary>Finds the grain of a delegation.</summary>
public static class DelegationGrains
{
    /// <summary>The grain that keeps this delegation.</summary>
    public static IDelegationGrain Delegation(this IGrainFactory grains, DelegationId id) => grains.GetGrain<IDelegationGrain>(id.Value);

    /// <summary>The registered name of a delegation; null if there is none of this identity.</summary>
    internal static async ValueTask<string?> NameOf(this Facts facts, IDelegationGrain delegation) =>
        await facts.Of(delegation) is { Conference: not null } registered ? registered.Name : null;
}
