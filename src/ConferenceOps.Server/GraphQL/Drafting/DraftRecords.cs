using System.Collections.Immutable;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.GraphQL.Drafting;

/// <summary>Reads what has left the drafts' states for rows: decided proposals and issued revisions.</summary>
internal sealed class DraftRecords(IDbContextFactory<ConferenceContext> contexts)
{
    /// <summary>A proposal: as the state has it until it is decided, then as its row keeps it; null if it was never tabled.</summary>
    public async Task<Proposal?> Proposal(DraftId draft, Draft state, ProposalId id)
    {
        if (state.Find(id) is { } live)
            return live;
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Proposals.Where(row => row.Draft == draft && row.Id == id).Select(row => row.Proposal).FirstOrDefaultAsync();
    }

    /// <summary>A page of the proposals on a paragraph, or on all, of these statuses, or of all; in the order of tabling.</summary>
    public async Task<Connection<Proposal>> Proposals(
        DraftId draft, Draft state, ParagraphId? paragraph, ImmutableArray<ProposalStatus>? status, int? first, string? after)
    {
        if (status is { } live && live.All(one => Domain.Drafting.Proposal.Live.Contains(one)))
        {
            var found = state.Proposals.Where(one => (paragraph is null || one.Paragraph == paragraph) && live.Contains(one.Status));
            return Connection.Of([.. found], first, after, one => one.Id.Value, one => one);
        }

        // The identities of all and the texts of one page: a long negotiation decides thousands.
        await using var context = await contexts.CreateDbContextAsync();
        var tabled = await context.Proposals.Where(row => row.Draft == draft && (paragraph == null || row.Paragraph == paragraph))
            .OrderBy(row => row.Tabled)
            .Select(row => new Tabled(row.Id, row.Status))
            .ToListAsync();
        // A row may be newer than the state beside which it is shown; what the state knows stands.
        var wanted = tabled.Where(one => status is not { } any || any.Contains(state.Find(one.Id)?.Status ?? one.Status));
        var page = Connection.Of([.. wanted], first, after, one => one.Id.Value, one => one);
        var decided = page.Nodes.Select(one => one.Id).Where(id => state.Find(id) is null).ToArray();
        var proposals = await context.Proposals.AsNoTracking()
            .Where(row => row.Draft == draft && decided.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Proposal);
        return page.Select(one => state.Find(one.Id) ?? proposals[one.Id]);
    }

    /// <summary>A revision without its text, or null if it was never issued.</summary>
    public async Task<RevisionHead?> Revision(DraftId draft, int number)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Revisions.Where(row => row.Draft == draft && row.Number == number)
            .Select(row => new RevisionHead(row.Draft, row.Number, row.Symbol, row.IssuedAt))
            .FirstOrDefaultAsync();
    }

    /// <summary>The texts of those of these revisions that there are.</summary>
    public async Task<Dictionary<int, ImmutableArray<IssuedParagraph>>> Texts(DraftId draft, params int[] numbers)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Revisions.AsNoTracking()
            .Where(row => row.Draft == draft && numbers.Contains(row.Number))
            .ToDictionaryAsync(row => row.Number, row => row.Paragraphs);
    }

    private sealed record Tabled(ProposalId Id, ProposalStatus Status);
}
