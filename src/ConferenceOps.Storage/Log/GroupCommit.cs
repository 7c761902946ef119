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

    private readonly Channel<Pending> queue = Channel.CreateUnbounded<Pending>(new() { SingleReader = true });
    private readonly IDbContextFactory<ConferenceContext> contexts;
    private readonly int most;
    private readonly Task running;

    public GroupCommit(IDbContextFactory<ConferenceContext> contexts, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        (this.contexts, this.most) = (contexts, most);
        running = Task.Run(Run);
    }

    public Task<ImmutableArray<RecordedEvent>> Enqueue(Append append)
    {
        var pending = new Pending(append);
        return queue.Writer.TryWrite(pending)
            ? pending.Done.Task
            : Task.FromException<ImmutableArray<RecordedEvent>>(new ObjectDisposedException(nameof(EventLog), "The host is shutting down. Send the command again."));
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await running;
    }

    private async Task Run()
    {
        var batch = new List<Pending>(most);
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < most && queue.Reader.TryRead(out var pending))
                batch.Add(pending);
            BatchSizes.Record(batch.Count);
            await Commit(batch);
        }
    }

    private async Task Commit(IReadOnlyList<Pending> batch)
    {
        try
        {
            await Write(batch);
        }
        catch (Exception) when (batch.Count > 1)
        {
            // Nothing of the batch is written. One by one, only the guilty one fails.
            foreach (var pending in batch)
                await Commit([pending]);
        }
        catch (Exception failure)
        {
            batch[0].Done.TrySetException(await Explain(batch[0].Append) ?? failure);
        }
    }

    private async Task Write(IReadOnlyList<Pending> batch)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var versions = await Versions(context, batch);
        var accepted = new List<(Pending Pending, EventRow[] Rows)>(batch.Count);
        foreach (var pending in batch)
        {
            var append = pending.Append;
            var actual = versions.GetValueOrDefault(append.Stream);
            if (actual != append.ExpectedVersion)
            {
                pending.Conflict = new(append.Stream, append.ExpectedVersion, actual);
                continue;
            }

            var rows = Enumerable.Range(0, append.Events.Length).Select(part => EventLog.Row(append, part)).ToArray();
            versions[append.Stream] = actual + rows.Length;
            context.Events.AddRange(rows);
            accepted.Add((pending, rows));
            foreach (var (row, happened) in rows.Zip(append.Events))
                await Projections.Apply(new(0, row.Stream, row.Version, happened, append.By, append.At, append.Command), context);
            if (append.Snapshot is not null)
                await Keep(EventLog.SnapshotOf(append), context);
        }

        await context.SaveChangesAsync();
        await transaction.CommitAsync();

        foreach (var (pending, rows) in accepted)
            pending.Done.TrySetResult([.. rows.Zip(pending.Append.Events, (row, happened) => new RecordedEvent(
                row.Position, row.Stream, row.Version, happened, pending.Append.By, pending.Append.At, pending.Append.Command))]);
        foreach (var pending in batch)
        {
            if (pending.Conflict is { } conflict)
                pending.Done.TrySetException(conflict);
        }
    }

    private static async Task<Dictionary<string, int>> Versions(ConferenceContext context, IReadOnlyList<Pending> batch)
    {
        var streams = batch.Select(pending => pending.Append.Stream).Distinct(StringComparer.Ordinal).ToArray();
        return await context.Events.Where(row => streams.Contains(row.Stream))
            .GroupBy(row => row.Stream)
            .Select(stream => new { stream.Key, Version = stream.Max(row => row.Version) })
            .ToDictionaryAsync(stream => stream.Key, stream => stream.Version, StringComparer.Ordinal);
    }

    private static async Task Keep(SnapshotRow snapshot, ConferenceContext context)
    {
        if (await context.Snapshots.FindAsync(snapshot.Stream) is { } existing)
            (existing.Version, existing.Shape, existing.Payload) = (snapshot.Version, snapshot.Shape, snapshot.Payload);
        else
            context.Snapshots.Add(snapshot);
    }

    /// <summary>A conflict if another host has written to the stream meanwhile; null if the failure has another cause.</summary>
    private async Task<ConcurrencyConflictException?> Explain(Append append)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            var actual = await context.Events.Where(row => row.Stream == append.Stream).MaxAsync(row => (int?)row.Version) ?? 0;
            return actual == append.ExpectedVersion ? null : new(append.Stream, append.ExpectedVersion, actual);
        }
        catch (Exception)
        {
            // The store cannot be asked; the first failure tells more.
            return null;
        }
    }

    private sealed class Pending(Append append)
    {
        public Append Append { get; } = append;

        public ConcurrencyConflictException? Conflict { get; set; }

        public TaskCompletionSource<ImmutableArray<RecordedEvent>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
