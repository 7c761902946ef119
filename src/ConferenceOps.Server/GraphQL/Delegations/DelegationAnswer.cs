using ConferenceOps.Domain.Delegations;
using ConferenceOps.Server.Views.Delegations;

namespace ConferenceOps.Server.GraphQL.Delegations;

internal sealed class DelegationAnswer(DelegationBoards boards) : IAnswer<IDelegationCommand, DelegationNode>
{
    public async Task<DelegationNode?> To(IDelegationCommand command) =>
        (await boards.Delegations()).Find(command.Delegation) is { } row ? new(row) : null;
}
