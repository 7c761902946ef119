using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Storage;
using ConferenceOps.Storage.ReadModels.Delegations;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.GraphQL.Delegations;

[Hides(nameof(DelegationRow.Conference))]
internal sealed class DelegationNode(DelegationRow row) : Node<DelegationRow>(row)
{
    [May(Audience.Delegates)]
    [Costs(CostsAttribute.Row)]
    public IDataLoaderResult<IEnumerable<Member>>? Members([FromUserContext] Caller caller, [FromServices] IDbContextFactory<ConferenceContext> contexts) =>
        caller.Once(() => new BatchLoader<DelegationId, Member>((ids, stop) => MembersOf(ids, contexts, stop))).Load(Shown.Id);

    private static async Task<ILookup<DelegationId, Member>> MembersOf(
        IReadOnlyCollection<DelegationId> delegations, IDbContextFactory<ConferenceContext> contexts, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = await context.Members.AsNoTracking().Where(row => delegations.Contains(row.Delegation)).OrderBy(row => row.Place).ToListAsync(stop);
        return rows.ToLookup(row => row.Delegation, row => new Member(row.Id, row.Name, row.Function));
    }
}
