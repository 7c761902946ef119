using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Groups;

namespace ConferenceOps.Server.GraphQL.Groups;

[Hides(nameof(StateGroups.Former))]
internal sealed class GroupsNode(Versioned<StateGroups> groups) : Node<StateGroups>(groups.State)
{
    [Description("The version of the stream groups/{conference} that this shows.")]
    public int Version => groups.Version;

    [Expect(12)]
    public IEnumerable<StateGroupNode> All => Shown.All.Select(group => new StateGroupNode(group));
}

internal sealed class StateGroupNode(StateGroup group) : Node<StateGroup>(group)
{
    [Expect(60)]
    public IEnumerable<GroupDelegation> Members => Shown.Members;

    [Expect(3)]
    public IEnumerable<GroupDelegation> Spokespersons => Shown.Spokespersons;
}
