using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Grains.Groups;
using ConferenceOps.Server.GraphQL.Groups;
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

    // One question for each conference, however many of its delegations are asked for.
    [Description("The groups it belongs to or speaks for.")]
    public IDataLoaderResult<DelegationGroups> Groups([FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        caller.Once(() => new BatchLoader<ConferenceId, Versioned<StateGroups>>((ids, _) => GroupsOf(ids, grains)))
            .Load(Shown.Conference).Then(found => new DelegationGroups(Shown.Id, found.Single()));

    private static async Task<ILookup<ConferenceId, Versioned<StateGroups>>> GroupsOf(IReadOnlyCollection<ConferenceId> conferences, IGrainFactory grains) =>
        (await Task.WhenAll(conferences.Select(async id => (Id: id, Groups: await grains.Groups(id).Read())))).ToLookup(one => one.Id, one => one.Groups);

    private static async Task<ILookup<DelegationId, Member>> MembersOf(
        IReadOnlyCollection<DelegationId> delegations, IDbContextFactory<ConferenceContext> contexts, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = await context.Members.AsNoTracking().Where(row => delegations.Contains(row.Delegation)).OrderBy(row => row.Place).ToListAsync(stop);
        return rows.ToLookup(row => row.Delegation, row => new Member(row.Id, row.Name, row.Function));
    }
}
