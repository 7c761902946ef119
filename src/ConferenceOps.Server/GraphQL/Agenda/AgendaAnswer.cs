using ConferenceOps.Domain.Agenda;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Server.Views.Conferences;

namespace ConferenceOps.Server.GraphQL.Agenda;

internal sealed class AgendaAnswer(IGrainFactory grains, ConferenceBoards boards) : IAnswer<IAgendaCommand, AgendaNode>
{
    public async Task<AgendaNode?> To(IAgendaCommand command) =>
        await boards.Body(command.Body) is null ? null : new(await grains.Agenda(command.Body).Read());
}
