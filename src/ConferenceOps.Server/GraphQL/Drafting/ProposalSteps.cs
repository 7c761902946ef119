using ConferenceOps.Storage;
using ConferenceOps.Storage.ReadModels.Drafting;
using Microsoft.EntityFrameworkCore;
using Key = (ConferenceOps.Domain.Drafting.DraftId Draft, ConferenceOps.Domain.Drafting.ProposalId Proposal);

namespace ConferenceOps.Server.GraphQL.Drafting;

/// <summary>Loads what was said on many proposals at once.</summary>
internal sealed class ProposalSteps(IDbContextFactory<ConferenceContext> contexts)
{
    /// <summary>Everything said on each proposal, the latest first.</summary>
    public BatchLoader<Key, ProposalStepRow> All { get; } = new(async (asked, stop) =>
    {
        var (drafts, proposals) = (asked.Select(key => key.Draft).Distinct().ToArray(), asked.Select(key => key.Proposal).Distinct().ToArray());
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = context.ProposalSteps.AsNoTracking().Where(row => drafts.Contains(row.Draft) && proposals.Contains(row.Proposal));
        return (await rows.OrderByDescending(row => row.Version).ToListAsync(stop)).ToLookup(row => (row.Draft, row.Proposal));
    });

    public static ProposalSteps Of(Caller caller, IDbContextFactory<ConferenceContext> contexts) => caller.Once(() => new ProposalSteps(contexts));
}
