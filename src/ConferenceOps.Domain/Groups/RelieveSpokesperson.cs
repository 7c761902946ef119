using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Groups;

/// <summary>
/// Records a group's declaration that a delegation speaks for it no more, nor coordinates it. A place it has taken stays the group's:
/// another that speaks for the group takes it over by inscribing.
/// </summary>
/// <param name="Conference">The conference.</param>
/// <param name="Group">The group.</param>
/// <param name="SeenVersion">The version of the groups that the sender saw: nobody loses the coordination of a group unseen.</param>
/// <param name="Delegation">Who spoke for it.</param>
[Entitled(Circle.Delegations | Roles.Secretariat, "say who speaks for a group", Who = StateGroup.Declarants)]
[GenerateSerializer, Immutable]
public sealed record RelieveSpokesperson(ConferenceId Conference, GroupId Group, int SeenVersion, DelegationId Delegation)
    : IGroupsCommand, IChanges<StateGroups, GroupsEvent>
{
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
        if (!group.IsSpokenForBy(Delegation))
            return Refusal.Unknown("spokesperson of the group");
        return new SpokespersonRelieved(Group, Delegation);
    }
}
