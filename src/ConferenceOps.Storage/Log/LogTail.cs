using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ConferenceOps.Storage.Log;

/// <summary>
/// Follows the log by position and tells this host's listeners of each event once, whichever host wrote it. What this host writes is told as it is
/// committed, and before anyone is told that it was; what others write is read when the bell rings, at the latest after <see cref="Pause"/>.
/// </summary>
public sealed class LogTail(IDbContextFactory<ConferenceContext> contexts, ILogger<LogTail> logger) : IAsyncDisposable
{
    /// <summary>After so long the log is looked at though no bell rang.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private const int Page = 500;

    // So many streams' versions are remembered before they are forgotten.
    private const int Most = 100_000;

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, int> told = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim bell = new(0, 1);
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;
    private long? position;

    /// <summary>Raised for each event, in the order of the log: listeners must return at once and must not throw.</summary>
    public event Action<RecordedEvent>? Committed;

    /// <summary>Raised after this host has written, so that the others can be told to look; as quick as the above.</summary>
    public event Action? Wrote;

    /// <summary>The position up to which listeners have been told; null before the first is known.</summary>
    public long? Position
    {
        get
        {
            lock (gate)
                return position;
        }
    }

    /// <summary>Tells from now on what others write too. Listeners should be there before.</summary>
    public async Task Start(CancellationToken cancellation)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancellation))
        {
            var last = await context.Events.MaxAsync(row => (long?)row.Position, cancellation) ?? 0;
            lock (gate)
                position ??= last;
        }

        running = Task.Run(Run, CancellationToken.None);
    }

    /// <summary>Somebody may have written: the log is looked at now.</summary>
    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <summary>Returns once listeners have been told of this version of a stream, which is committed.</summary>
    public async Task Reach(string stream, int version, CancellationToken cancellation = default)
    {
        if (told.GetValueOrDefault(stream) < version)
            await Read(cancellation);
    }

    /// <summary>Returns once listeners have been told of all that is committed now.</summary>
    public async Task Read(CancellationToken cancellation = default)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            while (await Next(cancellation) == Page)
                continue;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();
        bell.Dispose();
        reading.Dispose();
    }

    /// <summary>This host's writer has committed these, in order.</summary>
    internal void Tell(IReadOnlyList<RecordedEvent> written)
    {
        if (written.Count == 0)
            return;
        bool gap;
        lock (gate)
        {
            position ??= written[0].Position - 1;
            gap = written[0].Position > position + 1;
            if (!gap)
                Publish(written);
        }

        // Others wrote before: theirs come first.
        if (gap)
            Ring();
        Wrote?.Invoke();
    }

    private async Task Run()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await bell.WaitAsync(Pause, stopping.Token);
                await Read(stopping.Token);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.LogWarning(failure, "The log cannot be followed after position {Position}; trying again", Position);
                await Task.WhenAny(Task.Delay(Pause, stopping.Token));
            }
        }
    }

    private async Task<int> Next(CancellationToken cancellation)
    {
        if (Position is not { } after)
            return 0;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Events.AsNoTracking().Where(row => row.Position > after).OrderBy(row => row.Position).Take(Page).ToListAsync(cancellation);
        if (rows.Count == 0)
            return 0;
        ImmutableArray<RecordedEvent> recorded = [.. rows.Select(EventLog.Recorded)];
        lock (gate)
            Publish(recorded);
        return rows.Count;
    }

    // Within the lock, so that each is told once and in its turn.
    private void Publish(IEnumerable<RecordedEvent> recorded)
    {
        foreach (var one in recorded.Where(one => one.Position > position))
        {
            position = one.Position;
            if (told.Count >= Most)
                told.Clear();
            told[one.Stream] = one.Version;
            Committed?.Invoke(one);
        }
    }
}
