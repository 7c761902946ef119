using System.Collections.Immutable;
using ConferenceOps.Domain.Delegations;

namespace ConferenceOps.Client;

/// <summary>A delegation.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Version">The version of the stream <c>delegation/{id}</c> that this shows.</param>
/// <param name="Kind">In which capacity it takes part.</param>
/// <param name="Code">The ISO 3166 code of a State, or the abbreviation of an organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">Its regional group; null for those that are no Member States.</param>
public sealed record DelegationView(DelegationId Id, int Version, DelegationKind Kind, string Code, string Name, RegionalGroup? Group);

/// <summary>A delegation with its members.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Version">The version of the stream <c>delegation/{id}</c> that this shows.</param>
/// <param name="Kind">In which capacity it takes part.</param>
/// <param name="Code">The ISO 3166 code of a State, or the abbreviation of an organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">Its regional group; null for those that are no Member States.</param>
/// <param name="Members">Its members; null when not asked for or not for the reader.</param>
/// <param name="Groups">The groups it belongs to or speaks for.</param>
public sealed record DelegationWithMembers(
    DelegationId Id, int Version, DelegationKind Kind, string Code, string Name, RegionalGroup? Group, [If("members")] ImmutableArray<Member>? Members,
    DelegationGroups Groups);
