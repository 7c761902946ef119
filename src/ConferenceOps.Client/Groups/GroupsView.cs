using System.Collections.Immutable;
using ConferenceOps.Domain.Groups;

namespace ConferenceOps.Client;

/// <summary>The groups of States at a conference.</summary>
/// <param name="Version">The version of the stream <c>groups/{conference}</c> that this shows.</param>
/// <param name="All">Those there are, in the order in which they were formed.</param>
public sealed record GroupsView(int Version, ImmutableArray<StateGroup> All)
{
    /// <summary>The groups after this happened, which led to this version.</summary>
    public GroupsView After(GroupsEvent happened, int version) => new(version, new StateGroups(All, []).Evolve(happened).All);

    /// <summary>The group with this identity, or null.</summary>
    public StateGroup? Find(GroupId group) => All.FirstOrDefault(one => one.Id == group);
}

/// <summary>The groups that a delegation belongs to or speaks for.</summary>
/// <param name="Version">The version of the stream <c>groups/{conference}</c> that this shows.</param>
/// <param name="Of">The groups.</param>
public sealed record DelegationGroups(int Version, ImmutableArray<GroupOfDelegation> Of);

/// <summary>A group as one delegation stands to it.</summary>
/// <param name="Id">The group's identity.</param>
/// <param name="Name">The group's name.</param>
/// <param name="Member">Whether the delegation is a member; the organization whose name a group bears is none.</param>
/// <param name="Speaks">Whether the delegation speaks for the group.</param>
/// <param name="Coordinates">Whether the delegation coordinates the group.</param>
public sealed record GroupOfDelegation(GroupId Id, string Name, bool Member, bool Speaks, bool Coordinates);
