using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains.Speakers;

namespace ConferenceOps.Server.GraphQL.Speakers;

internal sealed class SpeakersAnswer(IGrainFactory grains, TimeProvider clock) : IAnswer<ISpeakersCommand, SpeakersListNode>
{
    public async Task<SpeakersListNode?> To(ISpeakersCommand command) =>
        await grains.Speakers(command.List).Read() is { Version: > 0 } list ? new(command.List, list, clock.GetUtcNow()) : null;
}
