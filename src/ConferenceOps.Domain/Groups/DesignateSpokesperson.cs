using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Groups;

/// <summary>Records a group's declaration that a delegation speaks for it; a group may have several.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Group">The group.</param>
/// <param name="Delegation">Who speaks for it: a member, or the delegation of the organization whose name the group bears.</param>
[Entitled(Circle.Delegations | Roles.Secretariat, "say who speaks for a group", Who = StateGroup.Declarants)]
[GenerateSerializer, Immutable]
public sealed record DesignateSpokesperson(ConferenceId Conference, GroupId Group, DelegationId Delegation)
    : IGroupsCommand, IActs
{
    /// <summary>The delegation as it is registered to the conference; null if it is not.</summary>
    [LookedUp]
    public Accredited? Registered { get; init; }

    /// <inheritdoc/>
    public Decision<GroupsEvent> Decide(StateGroups state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Group) is not { } group)
            return Refusal.Unknown("group");
        if (group.NotDeclaredBy(by, this) is { } notDeclared)
            return notDeclared;
        if (Registered is not { } delegation)
            return Refusal.Unknown("delegation");
        if (group.IsSpokenForBy(Delegation))
            return new Refusal("already-spokesperson", $"{delegation.Name} speaks for the {group.Name} already.");
        if (group.NotEligible(delegation) is { } notEligible)
            return notEligible;
        return new SpokespersonDesignated(Group, Delegation, delegation.Name);
    }
}
