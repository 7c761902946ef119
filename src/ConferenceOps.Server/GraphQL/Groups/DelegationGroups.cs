using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Groups;

[Description("The groups that a delegation belongs to or speaks for.")]
internal sealed class DelegationGroups(DelegationId delegation, Versioned<StateGroups> groups)
{
    [Description("The version of the stream groups/{conference} that this shows.")]
    public int Version => groups.Version;

    [Expect(4)]
    public IEnumerable<GroupOfDelegation> Of => groups.State.All
        .Where(group => group.Has(delegation) || group.IsSpokenForBy(delegation))
        .Select(group => new GroupOfDelegation(group, delegation));
}

[Description("A group as one delegation stands to it.")]
internal sealed class GroupOfDelegation(StateGroup group, DelegationId delegation)
{
    [Description("The group's identity.")]
    public GroupId Id => group.Id;

    [Description("The group's name.")]
    public string Name => group.Name;

    [Description("Whether the delegation is a member; the organization whose name a group bears is none.")]
    public bool Member => group.Has(delegation);

    [Description("Whether the delegation speaks for the group.")]
    public bool Speaks => group.IsSpokenForBy(delegation);

    [Description("Whether the delegation coordinates the group.")]
    public bool Coordinates => group.Coordinator == delegation;
}
