using ConferenceOps.Server.Views.Drafting;
using ConferenceOps.Storage;
using ConferenceOps.Storage.ReadModels.Drafting;
using Microsoft.EntityFrameworkCore;
using Key = (ConferenceOps.Domain.Drafting.DraftId Draft, ConferenceOps.Domain.Drafting.ParagraphId Paragraph);

namespace ConferenceOps.Server.GraphQL.Drafting;

/// <summary>Loads the steps of many paragraphs at once.</summary>
internal sealed class ParagraphSteps(IDbContextFactory<ConferenceContext> contexts, DraftBoards boards)
{
    private const int Few = 20;

    /// <summary>The last step of each paragraph.</summary>
    public BatchLoader<Key, ParagraphStepRow> Last { get; } = new(async (asked, stop) => asked.Count <= Few
        ? await Those(asked, contexts, last: true, stop)
        : await OfWholeDrafts(asked, boards));

    /// <summary>Every step of each paragraph, in order.</summary>
    public BatchLoader<Key, ParagraphStepRow> All { get; } = new((asked, stop) => Those(asked, contexts, last: false, stop));

    private static async Task<ILookup<Key, ParagraphStepRow>> Those(
        IReadOnlyCollection<Key> asked, IDbContextFactory<ConferenceContext> contexts, bool last, CancellationToken stop)
    {
        var (drafts, paragraphs) = (asked.Select(key => key.Draft).Distinct().ToArray(), asked.Select(key => key.Paragraph).Distinct().ToArray());
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = context.ParagraphSteps.Where(row => drafts.Contains(row.Draft) && paragraphs.Contains(row.Paragraph));
        if (last)
            rows = context.LastSteps(rows);
        return (await rows.AsNoTracking().OrderBy(row => row.Version).ToListAsync(stop)).ToLookup(row => (row.Draft, row.Paragraph));
    }

    // Whoever asks for many asks for the draft as it stands, as every reader does: that is kept.
    private static async Task<ILookup<Key, ParagraphStepRow>> OfWholeDrafts(IReadOnlyCollection<Key> asked, DraftBoards boards)
    {
        var drafts = await Task.WhenAll(asked.Select(key => key.Draft).Distinct().Select(boards.LastSteps));
        return drafts.SelectMany(rows => rows).ToLookup(row => (row.Draft, row.Paragraph));
    }
}
