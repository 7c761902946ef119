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
    private static readonly Histogram<int> BatchSizes =
        Meter.CreateHistogram<int>("conference.log.batch", "commands", "Commands committed in one transaction.");

    private readonly Channel<Pending> queue = Channel.CreateUnbounded<Pending>(new() { SingleReader = true });
    private readonly StreamHeads heads = new();
    private readonly IDbContextFactory<ConferenceContext> contexts;
    private readonly LogTail? tail;
    private readonly int most;
    private readonly Task running;
    private ConferenceContext? kept;

    public GroupCommit(IDbContextFactory<ConferenceContext> contexts, int most, LogTail? tail)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        (this.contexts, this.most, this.tail) = (contexts, most, tail);
        running = Task.Run(Run);
    }

    public Task<ImmutableArray<RecordedEvent>> Enqueue(Append append)
    {
        var pending = new PendingAppend(append);
        Enqueue(pending);
        return pending.Done;
    }

    /// <summary>Returns once the writer has held the lock for writing; throws why it cannot, or <see cref="TimeoutException"/>.</summary>
    public async Task Probe(TimeSpan within, CancellationToken cancellation)
    {
        var probe = new PendingProbe();
        Enqueue(probe);
        try
        {
            await probe.Done.WaitAsync(within, cancellation);
        }
        finally
        {
            // Whoever has gone is not to be answered: a writer that stands still must not find a queue of them when it goes on.
            probe.Abandon();
        }
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await running;
        await LoseTrack();
    }

    private void Enqueue(Pending pending)
    {
        if (!queue.Writer.TryWrite(pending))
            pending.Fail(new ObjectDisposedException(nameof(EventLog), "The host is shutting down. Send the command again."));
    }

    private async Task Run()
    {
        var (batch, probes) = (new List<PendingAppend>(most), new List<PendingProbe>());
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            probes.Clear();
            while (batch.Count < most && queue.Reader.TryRead(out var pending))
            {
                if (pending is PendingAppend append)
                    batch.Add(append);
                else if (pending is PendingProbe { IsAwaited: true } probe)
                    probes.Add(probe);
            }

            if (batch.Count > 0)
                await Commit(batch);
            if (probes.Count > 0)
                await Answer(probes);
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
            var written = await Write(batch, context);
            await transaction.CommitAsync();
            // Before anyone is answered: whoever then asks is shown what was written.
            tail?.Tell(written);
            foreach (var pending in batch)
                pending.Settle();
            BatchSizes.Record(batch.Count);
        }
        catch (Exception failure)
        {
            await LoseTrack();
            // What is on disk is settled, even if the store broke off just after.
            var unsettled = batch.FindAll(pending => !pending.Done.IsCompleted);
            if (begun && unsettled.Count > 1)
            {
                // Nothing of the batch is written. One by one, only the guilty one fails.
                foreach (var pending in unsettled)
                    await Commit([pending]);
            }
            else
            {
                // Alone it is to blame; and if the store cannot be had at all, none of the batch fares better by itself.
                foreach (var pending in unsettled)
                    pending.Fail(failure);
            }
        }
    }

    private async Task Answer(List<PendingProbe> probes)
    {
        try
        {
            var context = kept ??= await contexts.CreateDbContextAsync();
            await using (var transaction = await context.BeginWriting())
                await transaction.RollbackAsync();
            foreach (var probe in probes)
                probe.Settle();
        }
        catch (Exception failure)
        {
            await LoseTrack();
            foreach (var probe in probes)
                probe.Fail(failure);
        }
    }

    /// <summary>Writes what fits; gives the events in the order of their positions.</summary>
    private async Task<List<RecordedEvent>> Write(List<PendingAppend> batch, ConferenceContext context)
    {
        var written = new List<RecordedEvent>(batch.Count);
        var last = await heads.Refresh(context, batch.SelectMany(pending => pending.Streams));
        var identities = await Identities.Of(context, batch.SelectMany(pending => pending.Made));
        // What was decided from other streams goes first: a busy one would otherwise always have moved on.
        foreach (var pending in batch.OrderByDescending(pending => pending.HasPremises).Where(pending => pending.Fits(heads, identities)))
        {
            foreach (var recorded in pending.Place(last))
            {
                await Projections.Apply(recorded, context);
                written.Add(recorded);
            }

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
        return written;
    }

    private async Task LoseTrack()
    {
        heads.Forget();
        if (kept is not { } context)
            return;
        kept = null;
        try
        {
            await context.DisposeAsync();
        }
        catch (Exception)
        {
            // A connection that is broken cannot be put away either. The callers hear what broke it; the writer goes on with another.
        }
    }

    private static async Task Keep(SnapshotRow snapshot, ConferenceContext context)
    {
        if (await context.Snapshots.FindAsync(snapshot.Stream) is { } existing)
        {
            (existing.Version, existing.Shape, existing.Payload, existing.Outcomes) =
                (snapshot.Version, snapshot.Shape, snapshot.Payload, snapshot.Outcomes);
        }
        else
            context.Snapshots.Add(snapshot);
    }
}
