using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Groups;

/// <summary>Records that a State has left a group; it speaks for it no more.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Group">The group.</param>
/// <param name="Delegation">The State's delegation.</param>
[Entitled(Roles.Secretariat, "withdraw a State from a group")]
[GenerateSerializer, Immutable]
public sealed record WithdrawFromGroup(ConferenceId Conference, GroupId Group, DelegationId Delegation)
    : IGroupsCommand, IActs
{
    /// <inheritdoc/>
    public Decision<GroupsEvent> Decide(StateGroups state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Group) is not { } group)
            return Refusal.Unknown("group");
        if (!group.Has(Delegation))
            return Refusal.Unknown("member of the group");
        return new MemberLeft(Group, Delegation);
    }
}
