using ConferenceOps.Domain.Drafting;
using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;
using Key = (ConferenceOps.Domain.Drafting.DraftId Draft, int Number);

namespace ConferenceOps.Server.GraphQL.Drafting;

/// <summary>A revision without its text.</summary>
internal sealed record RevisionHead(DraftId Draft, int Number, string Symbol, DateTimeOffset? IssuedAt);

/// <summary>Loads the revisions of many drafts at once, their texts only where they are asked for.</summary>
internal sealed class RevisionLoader(IDbContextFactory<ConferenceContext> contexts)
{
    /// <summary>The revisions of a draft, the newest first.</summary>
    public BatchLoader<DraftId, RevisionHead> Heads { get; } = new(async (asked, stop) =>
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var heads = await context.Revisions.Where(row => asked.Contains(row.Draft))
            .OrderByDescending(row => row.Number)
            .Select(row => new RevisionHead(row.Draft, row.Number, row.Symbol, row.IssuedAt))
            .ToListAsync(stop);
        return heads.ToLookup(head => head.Draft);
    });

    /// <summary>The paragraphs of a revision, in reading order; none if there is no such revision.</summary>
    public BatchLoader<Key, IssuedParagraph> Texts { get; } = new(async (asked, stop) =>
    {
        var (drafts, numbers) = (asked.Select(key => key.Draft).Distinct().ToArray(), asked.Select(key => key.Number).Distinct().ToArray());
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = await context.Revisions.AsNoTracking().Where(row => drafts.Contains(row.Draft) && numbers.Contains(row.Number)).ToListAsync(stop);
        return rows.SelectMany(row => row.Paragraphs, (row, paragraph) => (Key: (row.Draft, row.Number), paragraph))
            .ToLookup(pair => pair.Key, pair => pair.paragraph);
    });

    public static RevisionLoader Of(Caller caller, IDbContextFactory<ConferenceContext> contexts) => caller.Once(() => new RevisionLoader(contexts));
}
