using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace ConferenceOps.Client;

/// <summary>One who follows a stream: hands over changes and resets one at a time, in order.</summary>
internal sealed class Follower : IDisposable
{
    private readonly Lock gate = new();
    private readonly StreamCursor cursor;
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationToken stopped;
    private readonly Func<Change, Task> onChange;
    private readonly Func<Task<int>> onReset;
    private readonly Action moved;
    private readonly TimeProvider time;
    private readonly ILogger logger;

    // Null stands for a reset.
    private readonly Channel<Change?> due = Channel.CreateUnbounded<Change?>(new() { SingleReader = true });
    private bool resetDue;

    public Follower(int? after, Func<Change, Task> onChange, Func<Task<int>> onReset, Action moved, TimeProvider time, ILogger logger)
    {
        (cursor, stopped) = (new(after), stopping.Token);
        (this.onChange, this.onReset, this.moved, this.time, this.logger) = (onChange, onReset, moved, time, logger);
        _ = HandOver();
    }

    public bool IsBehind => Locked(() => cursor.IsBehind);

    public bool IsCaughtUp => Locked(() => cursor is { IsBehind: false, NeedsReset: false });

    public int? Ask() => Locked(cursor.Ask);

    public void Announced(Change change) => Enqueue(() => cursor.Announced(change));

    public void Answered(CatchUp answer) => Enqueue(() => cursor.Answered(answer));

    /// <summary>The server will not tell this stream (any more): whoever shows it has to look at what they may still see.</summary>
    public void Refused() => Enqueue(Forgotten);

    /// <summary>Hands over nothing more, not even what is due.</summary>
    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
        due.Writer.TryComplete();
    }

    private T Locked<T>(Func<T> look)
    {
        lock (gate)
            return look();
    }

    private IReadOnlyList<Change> Forgotten()
    {
        cursor.Forget();
        return [];
    }

    private void Enqueue(Func<IReadOnlyList<Change>> take)
    {
        lock (gate)
        {
            foreach (var change in take())
                due.Writer.TryWrite(change);
            if (cursor.NeedsReset && !resetDue)
                resetDue = due.Writer.TryWrite(null);
        }
    }

    private async Task HandOver()
    {
        try
        {
            await foreach (var change in due.Reader.ReadAllAsync(stopped))
            {
                if (change is null)
                    await Reset();
                else if (!Locked(() => resetDue))
                    await Tell(change);
                moved();
            }
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            // No longer followed.
        }
    }

    private async Task Tell(Change change)
    {
        try
        {
            await onChange(change);
        }
        catch (Exception failure) when (!stopped.IsCancellationRequested)
        {
            // A change half applied is worse than none: begin again from the state.
            logger.LogError(failure, "Could not apply {Stream} version {Version}; fetching the state anew", change.Stream, change.Version);
            Enqueue(Forgotten);
        }
    }

    private async Task Reset()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var version = await onReset();
                lock (gate)
                    resetDue = false;
                Enqueue(() => cursor.Restarted(version));
                return;
            }
            catch (Exception failure) when (!stopped.IsCancellationRequested)
            {
                logger.LogWarning(failure, "Could not fetch the state anew");
                await Task.Delay(RetryPauses.Of(attempt), time, stopped);
            }
        }
    }
}
