using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Threading.Channels;
using ConferenceOps.Storage.ReadModels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ConferenceOps.Storage.Log;

/// <summary>The one writer of a host: takes every append that is queued and commits them in one transaction, with the rows derived from them.</summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private static readonly Meter Meter = new("ConferenceOps.Storage");
    private static readonly Histogram<int> BatchSizes =
        Meter.CreateHistogram<int>("conference.log.batch", "commands", "Commands committed in one transaction.");

    private readonly Channel<Pending> queue = Channel.CreateUnbounded<Pending>();
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

            if (batch.Count > 0 && await Commit(batch) is { } away)
                TurnAway(away);
            if (probes.Count > 0)
                await Answer(probes);
            // Those just told go first: what they send next joins the coming batch.
            await Task.Yield();
        }
    }

    /// <summary>Whoever waits while the store cannot be had is told at once, not each after a wait of their own.</summary>
    private void TurnAway(Exception away)
    {
        for (var waiting = queue.Reader.Count; waiting > 0 && queue.Reader.TryRead(out var pending); waiting--)
            pending.Fail(new NothingWrittenException(away));
    }

    /// <summary>Commits a batch and tells its members; gives what keeps the store away, or null if it can be had.</summary>
    private async Task<Exception?> Commit(List<PendingAppend> batch)
    {
        List<RecordedEvent>? written = null;
        var begun = false;
        try
        {
            await using var transaction = await Begin();
            begun = true;
            written = await Write(batch, kept!);
            await transaction.CommitAsync();
            Settle(batch, written);
            return null;
        }
        catch (Exception failure)
        {
            await LoseTrack();
            if (begun)
                return await Recover(batch.FindAll(pending => !pending.Done.IsCompleted), written, failure);
            Fail(batch, new NothingWrittenException(failure));
            return failure;
        }
    }

    /// <summary>Finds out what became of a batch whose transaction broke off; gives what keeps the store away, or null if it can be had.</summary>
    private async Task<Exception?> Recover(List<PendingAppend> unsettled, List<RecordedEvent>? written, Exception failure)
    {
        // What is on disk is settled, even if the store broke off just after. If only the answer to the commit was lost, all of the batch is there.
        if (unsettled.Count > 0 && written is [var first, ..])
        {
            if (await IsThere(first) is not { } there)
            {
                Fail(unsettled, failure);
                return failure;
            }

            if (there)
            {
                Settle(unsettled, written);
                return null;
            }
        }

        // Nothing of the batch is written. One by one, only the guilty one fails; alone it is to blame.
        if (unsettled is [var alone])
            alone.Fail(failure);
        else
        {
            foreach (var pending in unsettled)
            {
                if (await Commit([pending]) is { } away)
                {
                    // None of the others fares better by itself.
                    Fail(unsettled.Where(other => !other.Done.IsCompleted), new NothingWrittenException(away));
                    return away;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Whether this event is in the log, asked with the lock for writing: a commit that is still under way is waited for. Null if nobody can say.
    /// </summary>
    private async Task<bool?> IsThere(RecordedEvent written)
    {
        try
        {
            await using var transaction = await Begin();
            return await kept!.Events.AnyAsync(row =>
                row.Position == written.Position && row.Command == written.Command && row.Stream == written.Stream && row.Version == written.Version);
        }
        catch (Exception)
        {
            await LoseTrack();
            return null;
        }
    }

    /// <summary>Takes the lock for writing, on the connection that was used last or, if that was lost meanwhile, on another.</summary>
    private async Task<IDbContextTransaction> Begin()
    {
        if (kept is { } known)
        {
            try
            {
                return await known.BeginWriting();
            }
            catch (Exception failure) when (failure is not LogHeldException)
            {
                await LoseTrack();
            }
        }

        kept = await contexts.CreateDbContextAsync();
        return await kept.BeginWriting();
    }

    private void Settle(List<PendingAppend> batch, List<RecordedEvent> written)
    {
        // Before anyone is answered: whoever then asks is shown what was written.
        tail?.Tell(written);
        foreach (var pending in batch)
            pending.Settle();
        BatchSizes.Record(batch.Count);
    }

    private static void Fail(IEnumerable<Pending> waiting, Exception failure)
    {
        foreach (var pending in waiting)
            pending.Fail(failure);
    }

    private async Task Answer(List<PendingProbe> probes)
    {
        try
        {
            await using (var transaction = await Begin())
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
