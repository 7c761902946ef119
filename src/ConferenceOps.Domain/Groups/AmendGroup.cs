using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Groups;

/// <summary>Amends what a group is called and what it declares of itself; places taken on its behalf show the name they were taken under.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Group">The group.</param>
/// <param name="SeenVersion">The version of the groups that the sender saw.</param>
/// <param name="Name">Its name.</param>
/// <param name="ShortName">The name by which it is called for short, or null.</param>
/// <param name="Kind">What holds it together.</param>
/// <param name="AdmitsObservers">Whether it declares that observer States may be among its members; those that are stay.</param>
[Entitled(Roles.Secretariat, "amend a group")]
[GenerateSerializer, Immutable]
public sealed record AmendGroup(
    ConferenceId Conference, GroupId Group, int SeenVersion, [Text(TextLimits.Group)] string Name, [Text(TextLimits.ShortName)] string? ShortName,
    GroupKind Kind, bool AdmitsObservers)
    : IGroupsCommand, IChanges<StateGroups, GroupsEvent>
{
    bool IChanges<StateGroups, GroupsEvent>.Replaces(GroupsEvent happened) => happened is GroupAmended && happened.Group == Group;

    IEnumerable<Standing> IChanges<StateGroups, GroupsEvent>.Standing(StateGroups state) => state.Find(Group)?.Standing() ?? [];

    /// <inheritdoc/>
    public Decision<GroupsEvent> Decide(StateGroups state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Group) is not { } group)
            return Refusal.Unknown("group");
        if (state.Taken(Group, Name, ShortName) is { } taken)
            return taken;
        return group with { Name = Name, ShortName = ShortName, Kind = Kind, AdmitsObservers = AdmitsObservers } == group
            ? Decision<GroupsEvent>.Unchanged
            : new GroupAmended(Group, Name, ShortName, Kind, AdmitsObservers);
    }
}
