using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Threading.Channels;
using ConferenceOps.Storage.ReadModels;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Log;

/// <summary>The one writer of a host: takes every append that is queued and commits them in one transaction, with the rows derived from them.</summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private static readonly Meter Meter = new("ConferenceOps.Storage");
    private static readonly Histogram<int> BatchSizes = Meter.CreateHistogram<int>("conference.log.batch", "commands", "Commands committed in one transaction.");

    private readonly Channel<PendingAppend> queue = Channel.CreateUnbounded<PendingAppend>(new() { SingleReader = true });
    private readonly StreamHeads heads = new();
    private readonly IDbContextFactory<ConferenceContext> contexts;
    private readonly int most;
    private readonly Task running;
    private ConferenceContext? kept;

    public GroupCommit(IDbContextFactory<ConferenceContext> contexts, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        (this.contexts, this.most) = (contexts, most);
        running = Task.Run(Run);
    }

    public Task<ImmutableArray<RecordedEvent>> Enqueue(Append append)
    {
        var pending = new PendingAppend(append);
        return queue.Writer.TryWrite(pending)
            ? pending.Done
            : Task.FromException<ImmutableArray<RecordedEvent>>(new ObjectDisposedException(nameof(EventLog), "The host is shutting down. Send the command again."));
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await running;
        await LoseTrack();
    }

    private async Task Run()
    {
        var batch = new List<PendingAppend>(most);
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < most && queue.Reader.TryRead(out var pending))
                batch.Add(pending);
            await Commit(batch);
            // Those just told go first: what they send next joins the coming batch.
            await Task.Yield();
        }
    }

    private async Task Commit(List<PendingAppend> batch)
    {
        var begun = false;
        try
        {
            var context = kept ??= await contexts.CreateDbContextAsync();
            await using var transaction = await context.BeginWriting();
            begun = true;
            await Write(batch, context);
            await transaction.CommitAsync();
            foreach (var pending in batch)
                pending.Settle();
            BatchSizes.Record(batch.Count);
        }
        catch (Exception) when (begun && batch.Count > 1)
        {
            // Nothing of the batch is written. One by one, only the guilty one fails.
            await LoseTrack();
            foreach (var pending in batch)
                await Commit([pending]);
        }
        catch (Exception failure)
        {
            // Alone it is to blame; and if the store cannot be had at all, none of the batch fares better by itself.
            await LoseTrack();
            foreach (var pending in batch)
                pending.Fail(failure);
        }
    }

    private async Task Write(List<PendingAppend> batch, ConferenceContext context)
    {
        var last = await heads.Refresh(context, batch.Select(pending => pending.Stream));
        foreach (var pending in batch.Where(pending => pending.Fits(heads[pending.Stream])))
        {
            foreach (var recorded in pending.Place(last))
                await Projections.Apply(recorded, context);
            foreach (var row in pending.Rows)
            {
                context.Events.Add(row);
                heads.Advance(row);
                last = row.Position;
            }

            if (pending.Snapshot is { } snapshot)
                await Keep(snapshot, context);
        }

        await context.SaveChangesAsync(acceptAllChangesOnSuccess: false);
        context.ChangeTracker.Clear();
    }

    private async Task LoseTrack()
    {
        heads.Forget();
        if (kept is not { } context)
            return;
        kept = null;
        await context.DisposeAsync();
    }

    private static async Task Keep(SnapshotRow snapshot, ConferenceContext context)
    {
        if (await context.Snapshots.FindAsync(snapshot.Stream) is { } existing)
            (existing.Version, existing.Shape, existing.Payload) = (snapshot.Version, snapshot.Shape, snapshot.Payload);
        else
            context.Snapshots.Add(snapshot);
    }
}
