using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Storage;
using ConferenceOps.Storage.ReadModels.Delegations;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.GraphQL.Delegations;

[Name("Delegation")]
internal sealed class DelegationNode(DelegationRow row)
{
    public DelegationId Id => row.Id;

    public int Version => row.Version;

    public DelegationKind Kind => row.Kind;

    public string Code => row.Code;

    public string Name => row.Name;

    public RegionalGroup? Group => row.Group;

    [May(Audience.Delegates)]
    public IDataLoaderResult<IEnumerable<MemberNode>>? Members([FromUserContext] Caller caller, [FromServices] IDbContextFactory<ConferenceContext> contexts) =>
        caller.Once(() => new BatchLoader<DelegationId, MemberNode>((ids, stop) => MemberNode.Of(ids, contexts, stop))).Load(row.Id);
}

[Name("Member")]
internal sealed record MemberNode(MemberId Id, string Name, string Function)
{
    internal static async Task<ILookup<DelegationId, MemberNode>> Of(
        IReadOnlyCollection<DelegationId> delegations, IDbContextFactory<ConferenceContext> contexts, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = await context.Members.AsNoTracking().Where(row => delegations.Contains(row.Delegation)).OrderBy(row => row.Place).ToListAsync(stop);
        return rows.ToLookup(row => row.Delegation, row => new MemberNode(row.Id, row.Name, row.Function));
    }
}
