using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Groups;

/// <summary>Dissolves a group for which nobody waits to speak; what was said on its behalf stays on record.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Group">The group.</param>
/// <param name="SeenVersion">The version of the groups that the sender saw.</param>
[Entitled(Roles.Secretariat, "dissolve a group")]
[GenerateSerializer, Immutable]
public sealed record DissolveGroup(ConferenceId Conference, GroupId Group, int SeenVersion)
    : IGroupsCommand, IChanges<StateGroups, GroupsEvent>
{
    /// <summary>The agenda items on whose speakers lists somebody waits or speaks for the group, as in "8 (b) Statements".</summary>
    [LookedUp]
    public ImmutableArray<string> Awaited { get; init; } = [];

    bool IChanges<StateGroups, GroupsEvent>.Replaces(GroupsEvent happened) => happened.Group == Group;

    IEnumerable<Standing> IChanges<StateGroups, GroupsEvent>.Standing(StateGroups state) => state.Find(Group) is { } group
        ? [.. group.Standing(), new("members", InWords(group.Members)), new("spokespersons", InWords(group.Spokespersons)), group.Coordination()]
        : [];

    /// <inheritdoc/>
    public Decision<GroupsEvent> Decide(StateGroups state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Group) is not { } group)
            return Refusal.Unknown("group");
        if (!Awaited.IsEmpty)
            return new Refusal(
                "group-in-use",
                $"The {group.Name} is still to be heard on {string.Join("; ", Awaited)}. Withdraw it from the list there, or let it be heard first.");
        return new GroupDissolved(Group);
    }

    private static string InWords(ImmutableArray<GroupDelegation> delegations) => delegations.Length switch
    {
        0 => "none",
        > 5 => Refusal.Words($"{delegations.Length} States"),
        _ => string.Join(", ", delegations.Select(one => one.Name)),
    };
}
