using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains.Conferences;

namespace ConferenceOps.Server.GraphQL.Conferences;

internal sealed class ConferenceAnswer(IGrainFactory grains) : IAnswer<IConferenceCommand, ConferenceNode>
{
    public async Task<ConferenceNode?> To(IConferenceCommand command) =>
        await grains.Conference(command.Conference).Read() is { State.Convened: true } conference ? new(new(command.Conference, conference)) : null;
}
