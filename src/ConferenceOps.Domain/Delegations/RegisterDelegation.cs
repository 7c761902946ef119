using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Delegations;

/// <summary>Registers a delegation; its identity follows from the conference and the code, so that none is registered twice.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Code">ISO 3166 alpha-3, or the acronym of an organisation.</param>
/// <param name="Name">The name.</param>
/// <param name="Group">The regional group of a Member State; null for all others.</param>
[Entitled(Roles.Secretariat, "register a delegation")]
[GenerateSerializer, Immutable]
public sealed record RegisterDelegation(
    ConferenceId Conference, DelegationKind Kind, [CodeText] string Code, [Text(TextLimits.Name)] string Name, RegionalGroup? Group = null)
    : IDelegationCommand, ICreates<DelegationId>
{
    /// <summary>Whether the conference is convened.</summary>
    [LookedUp]
    public bool Convened { get; init; }

    /// <summary>A delegation that could be taken for this one by its code or its name; null if there is none.</summary>
    [LookedUp]
    public string? LooksLike { get; init; }

    /// <inheritdoc/>
    public DelegationId Delegation => DelegationId.For(Conference, Code);

    DelegationId ICreates<DelegationId>.Made => Delegation;

    /// <inheritdoc/>
    public Decision<DelegationEvent> Decide(Delegation state, Actor by, DateTimeOffset now)
    {
        if (!Convened)
            return Refusal.Unknown("conference");
        if (LooksLike is { } other)
            return new Refusal("name-taken", $"{other} is registered already, and this name or code looks the same. Give another, or look there.");
        if (Kind is not DelegationKind.State && Group is not null)
            return new Refusal("group-without-state", "Only Member States belong to a regional group.");
        return new DelegationRegistered(Delegation, Conference, Kind, Code, Name, Group);
    }
}
