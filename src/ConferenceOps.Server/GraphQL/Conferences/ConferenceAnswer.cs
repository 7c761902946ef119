using ConferenceOps.Domain.Conferences;
using ConferenceOps.Server.Views.Conferences;

namespace ConferenceOps.Server.GraphQL.Conferences;

internal sealed class ConferenceAnswer(ConferenceBoards boards) : IAnswer<IConferenceCommand, ConferenceNode>
{
    public async Task<ConferenceNode?> To(IConferenceCommand command) =>
        await boards.Board(command.Conference) is { Conference.State.Convened: true } board ? new(board) : null;
}
