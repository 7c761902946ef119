using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Groups;

/// <summary>
/// Records who coordinates a group, speaks for it and may declare who else does; the coordinator before goes on speaking for it until relieved.
/// </summary>
/// <param name="Conference">The conference.</param>
/// <param name="Group">The group.</param>
/// <param name="SeenVersion">The version of the groups that the sender saw.</param>
/// <param name="Delegation">The coordinator: a member, or the delegation of the organization whose name the group bears.</param>
[Entitled(Circle.Delegations | Roles.Secretariat, "say who coordinates a group", Who = StateGroup.Declarants)]
[GenerateSerializer, Immutable]
public sealed record EntrustCoordination(ConferenceId Conference, GroupId Group, int SeenVersion, DelegationId Delegation)
    : IGroupsCommand, IChanges<StateGroups, GroupsEvent>
{
    /// <summary>The delegation as it is registered to the conference; null if it is not.</summary>
    [LookedUp]
    public Accredited? Registered { get; init; }

    bool IChanges<StateGroups, GroupsEvent>.Replaces(GroupsEvent happened) => happened is CoordinationEntrusted && happened.Group == Group;

    IEnumerable<Standing> IChanges<StateGroups, GroupsEvent>.Standing(StateGroups state) =>
        state.Find(Group) is { } group ? [group.Coordination()] : [];

    /// <inheritdoc/>
    public Decision<GroupsEvent> Decide(StateGroups state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Group) is not { } group)
            return Refusal.Unknown("group");
        if (group.NotDeclaredBy(by, this) is { } notDeclared)
            return notDeclared;
        if (Registered is not { } delegation)
            return Refusal.Unknown("delegation");
        if (group.Coordinator == Delegation)
            return Decision<GroupsEvent>.Unchanged;
        if (group.NotEligible(delegation) is { } notEligible)
            return notEligible;
        return new CoordinationEntrusted(Group, Delegation, delegation.Name);
    }
}
