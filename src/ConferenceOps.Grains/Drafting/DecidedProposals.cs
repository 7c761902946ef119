using ConferenceOps.Domain.Drafting;
using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Grains.Drafting;

/// <summary>Knows the proposals that were decided and so have left their draft's state.</summary>
public sealed class DecidedProposals(IDbContextFactory<ConferenceContext> contexts)
{
    /// <summary>Whether a proposal of this identity was decided on this draft.</summary>
    internal async ValueTask<bool> Have(DraftId draft, ProposalId proposal)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Proposals.AnyAsync(row => row.Draft == draft && row.Id == proposal && !Proposal.Live.Contains(row.Status));
    }
}
