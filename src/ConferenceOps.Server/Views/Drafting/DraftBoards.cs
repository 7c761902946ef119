using System.Collections.Concurrent;
using System.Collections.Immutable;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Log;
using ConferenceOps.Storage.ReadModels.Drafting;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Views.Drafting;

/// <summary>The drafts and the last steps of their paragraphs, kept in memory until they change.</summary>
internal sealed class DraftBoards
{
    private readonly IDbContextFactory<ConferenceContext> contexts;
    private readonly View<ImmutableArray<DraftRow>> drafts;
    private readonly ConcurrentDictionary<DraftId, View<ImmutableArray<ParagraphStepRow>>> lastSteps = new();

    public DraftBoards(IDbContextFactory<ConferenceContext> contexts, LogTail tail)
    {
        this.contexts = contexts;
        drafts = new(() => contexts.Rows(context => context.Drafts.OrderByDescending(row => row.CreatedAt)));
        tail.Committed += Drop;
    }

    /// <summary>Every draft, the newest first.</summary>
    public Task<ImmutableArray<DraftRow>> Drafts() => drafts.Get();

    /// <summary>The last step of every paragraph of a draft.</summary>
    public Task<ImmutableArray<ParagraphStepRow>> LastSteps(DraftId draft) => lastSteps.GetOrAdd(
        draft, id => new(() => contexts.Rows(context => context.LastSteps(context.ParagraphSteps.Where(row => row.Draft == id))))).Get();

    private void Drop(RecordedEvent change)
    {
        if (change.Event is DraftCreated or UnreadableEvent)
            drafts.Drop();
        if (change.Event is DraftEvent or UnreadableEvent && lastSteps.TryGetValue(new(change.StreamId), out var steps))
            steps.Drop();
    }
}
