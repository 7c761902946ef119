using ConferenceOps.Domain.Delegations;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Views.Delegations;

/// <summary>The delegations, kept in memory until one changes.</summary>
internal sealed class DelegationBoards
{
    private readonly View<DelegationBoard> delegations;

    public DelegationBoards(IDbContextFactory<ConferenceContext> contexts, LogTail tail)
    {
        delegations = new(async () => new(await contexts.Rows(context => context.Delegations)));
        tail.Committed += change =>
        {
            if (change.Event is DelegationEvent or UnreadableEvent)
                delegations.Drop();
        };
    }

    /// <summary>Every delegation.</summary>
    public Task<DelegationBoard> Delegations() => delegations.Get();
}
