using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Groups;

/// <summary>Dissolves a group for which nobody waits to speak; what was said on its behalf stays on record.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Group">The group.</param>
[Entitled(Roles.Secretariat, "dissolve a group")]
[GenerateSerializer, Immutable]
public sealed record DissolveGroup(ConferenceId Conference, GroupId Group)
    : IGroupsCommand, IActs
{
    /// <summary>The agenda items on whose speakers lists somebody waits or speaks for the group, as in "8 (b) Statements".</summary>
    [LookedUp]
    public ImmutableArray<string> Awaited { get; init; } = [];

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
}
