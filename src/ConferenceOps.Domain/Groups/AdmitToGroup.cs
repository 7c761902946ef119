using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Groups;

/// <summary>Records that a State has joined a group.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Group">The group.</param>
/// <param name="Delegation">The State's delegation.</param>
[Entitled(Roles.Secretariat, "admit a State to a group")]
[GenerateSerializer, Immutable]
public sealed record AdmitToGroup(ConferenceId Conference, GroupId Group, DelegationId Delegation)
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
        if (Registered is not { } delegation)
            return Refusal.Unknown("delegation");
        if (group.Has(Delegation))
            return Already(delegation.Name, group.Name);
        if (StateGroup.NotAdmitted(delegation, group.Name, group.AdmitsObservers) is { } notAdmitted)
            return notAdmitted;
        return new MemberAdmitted(Group, Delegation, delegation.Name);
    }

    internal static Refusal Already(string name, string group) => new("already-a-member", $"{name} is a member of the {group} already.");
}
