using ConferenceOps.Domain.Groups;
using ConferenceOps.Grains.Groups;

namespace ConferenceOps.Server.GraphQL.Groups;

internal sealed class GroupsAnswer(IGrainFactory grains) : IAnswer<IGroupsCommand, GroupsNode>
{
    public async Task<GroupsNode?> To(IGroupsCommand command) => new(await grains.Groups(command.Conference).Read());
}
