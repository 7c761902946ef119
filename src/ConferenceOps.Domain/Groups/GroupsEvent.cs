using System.Collections.Immutable;
using ConferenceOps.Domain.Delegations;

namespace ConferenceOps.Domain.Groups;

/// <summary>What can happen to the groups of States at a conference.</summary>
/// <param name="Group">The group.</param>
public abstract record GroupsEvent(GroupId Group) : IEvent;

/// <summary>A group of States was formed.</summary>
[EventName("groups.formed")]
public sealed record GroupFormed(
    GroupId Group, string Name, string? ShortName, GroupKind Kind, bool AdmitsObservers, ImmutableArray<GroupDelegation> Members)
    : GroupsEvent(Group), IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Group)];
}

/// <summary>What a group is called, or what it declares of itself, was amended.</summary>
[EventName("groups.amended")]
public sealed record GroupAmended(GroupId Group, string Name, string? ShortName, GroupKind Kind, bool AdmitsObservers) : GroupsEvent(Group);

/// <summary>A State joined a group.</summary>
[EventName("groups.member-admitted")]
public sealed record MemberAdmitted(GroupId Group, DelegationId Delegation, string Name) : GroupsEvent(Group);

/// <summary>A State left a group, and speaks for it no more.</summary>
[EventName("groups.member-left")]
public sealed record MemberLeft(GroupId Group, DelegationId Delegation) : GroupsEvent(Group);

/// <summary>A group declared that a delegation speaks for it.</summary>
[EventName("groups.spokesperson-designated")]
public sealed record SpokespersonDesignated(GroupId Group, DelegationId Delegation, string Name) : GroupsEvent(Group);

/// <summary>A group declared that a delegation speaks for it no more.</summary>
[EventName("groups.spokesperson-relieved")]
public sealed record SpokespersonRelieved(GroupId Group, DelegationId Delegation) : GroupsEvent(Group);

/// <summary>A delegation took over the coordination of a group, and speaks for it.</summary>
[EventName("groups.coordination-entrusted")]
public sealed record CoordinationEntrusted(GroupId Group, DelegationId Delegation, string Name) : GroupsEvent(Group);

/// <summary>A group was dissolved.</summary>
[EventName("groups.dissolved")]
public sealed record GroupDissolved(GroupId Group) : GroupsEvent(Group);
