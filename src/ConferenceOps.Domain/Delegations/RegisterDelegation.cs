using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Delegations;

/// <summary>Registers a delegation; its identity follows from the conference and the code (<see cref="DelegationId.For"/>).</summary>
[GenerateSerializer, Immutable]
public sealed record RegisterDelegation(ConferenceId Conference, DelegationKind Kind, string Code, string Name, RegionalGroup? Group = null)
    : ICommand<Delegation, DelegationEvent>
{
    /// <inheritdoc/>
    public Decision<DelegationEvent> Decide(Delegation state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("register a delegation", "the Secretariat");
        if (state.Conference is not null)
            return new Refusal("already-registered", $"{state.Name} is already registered.");
        if (Refusal.OfText("code", Code, 12) is { } code)
            return code;
        if (Refusal.OfText("name", Name, 200) is { } name)
            return name;
        if (Kind is not DelegationKind.State && Group is not null)
            return new Refusal("group-without-State", "Only Member States belong to a regional group.");
        return new DelegationRegistered(DelegationId.For(Conference, Code), Conference, Kind, Code.Trim().ToUpperInvariant(), Name.Trim(), Group);
    }
}
