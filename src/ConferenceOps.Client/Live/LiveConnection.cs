using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceOps.Client;

/// <summary>
/// Follows streams of events over one connection to <c>/live</c>, which it makes when the first is followed and makes again for ever when it is lost.
/// Each follower gets every change once and in order; what was missed in between is caught up with.
/// </summary>
public sealed partial class LiveConnection : IAsyncDisposable
{
    // The server sends a sign of life every four seconds: two missed ones mean that the line is cut.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(9);

    // How long an answer may take.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    // How often it is noted that the connection stands.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    // After this long without a beat the machine slept, and the server has hung up.
    private static readonly TimeSpan Sleep = TimeSpan.FromSeconds(15);

    // A connection younger than this when it is lost counts as an attempt that failed.
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, FollowedStream> streams = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationToken stopped;
    private readonly Uri address;
    private readonly Func<Task<string?>>? accessToken;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly ITimer heart;
    private Task? running;
    private HubConnection? connected;
    private TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource woken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? attempting;
    private long attemptBegun;
    private (DateTimeOffset At, long Mark) lastBeat;
    private long lastHeard;
    private bool unreachable;

    /// <summary>A connection to the hub at this address; nothing is sent before the first stream is followed.</summary>
    /// <param name="address">The absolute address of <c>/live</c>.</param>
    /// <param name="accessToken">Gives the bearer token; null where a cookie speaks for the reader.</param>
    /// <param name="time">The clock; the system's if null.</param>
    /// <param name="logger">Where trouble is told; nowhere if null.</param>
    /// <param name="clock">The server's clock, which learns from every answer; one of its own if null.</param>
    public LiveConnection(
        Uri address, Func<Task<string?>>? accessToken = null, TimeProvider? time = null, ILogger<LiveConnection>? logger = null, ServerClock? clock = null)
    {
        (this.address, this.accessToken, this.time, stopped) = (address, accessToken, time ?? TimeProvider.System, stopping.Token);
        this.logger = logger ?? NullLogger<LiveConnection>.Instance;
        Clock = clock ?? new(this.time);
        Heard();
        heart = this.time.CreateTimer(_ => Pulse(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Raised when <see cref="State"/> has changed, on any thread.</summary>
    public event EventHandler? StateChanged;

    /// <summary>How far what followers show can be trusted.</summary>
    public LiveState State { get; private set; } = LiveState.CatchingUp;

    /// <summary>The server's clock.</summary>
    public ServerClock Clock { get; }

    /// <summary>When the server was last heard of, by its own clock: what is shown while offline was known then.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Follows a stream until the result is disposed of.</summary>
    /// <param name="stream">As in <c>draft/{id}</c>.</param>
    /// <param name="after">The version already shown; null if none is, and <paramref name="onReset"/> is to fetch it.</param>
    /// <param name="onChange">Called for each change above that version, one at a time, in order. If it throws, a reset follows.</param>
    /// <param name="onReset">Called when too much was missed, or the stream is no longer for the reader: fetches the state and gives the version it now shows.
    /// Called again, after a pause, if it throws.</param>
    public IAsyncDisposable Follow(string stream, int? after, Func<Change, Task> onChange, Func<Task<int>> onReset)
    {
        stream = NameOf(stream);
        var follower = new Follower(after, onChange, onReset, Settle, time, logger);
        FollowedStream followed;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(stopped.IsCancellationRequested, this);
            if (!streams.TryGetValue(stream, out followed!))
                streams.Add(stream, followed = new(stream));
            followed.Add(follower);
            followed.Wanted = true;
            if (running is null)
            {
                Heard();
                heart.Change(Beat, Beat);
                running = Task.Run(Run, CancellationToken.None);
            }
        }

        _ = AskAsLongAsWanted();
        Settle();
        return new Following(this, followed, follower);
    }

    /// <summary>To be called when the device may have slept or changed networks: makes sure of the connection, or tries at once to make it.</summary>
    public void Wake()
    {
        Pulse();
        lock (gate)
        {
            woken.TrySetResult();
            // An attempt begun before the network came back would wait in vain.
            if (attempting is { } attempt && time.GetElapsedTime(attemptBegun) > Beat)
                attempt.Cancel();
        }

        AskAll();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (stopped.IsCancellationRequested)
            return;
        await stopping.CancelAsync();
        await heart.DisposeAsync();
        if (running is { } loop)
            await loop;
        stopping.Dispose();
    }

    // The server calls a stream by one name, in whatever way its id is written.
    private static string NameOf(string stream) => stream.Split('/') is [var kind, var id] && Guid.TryParse(id, out var known) ? $"{kind}/{known}" : stream;

    /// <summary>Something moved: asks for what turns out to be missing, and says where we stand.</summary>
    private void Settle()
    {
        bool behind = false, changed;
        lock (gate)
        {
            foreach (var stream in streams.Values.Where(stream => connected is not null && !stream.Asking && stream.IsBehind))
                stream.Wanted = behind = true;

            var state = connected is null ? (unreachable ? LiveState.Offline : LiveState.CatchingUp)
                : streams.Values.All(stream => stream.IsCaughtUp) ? LiveState.Live : LiveState.CatchingUp;
            changed = state != State && !stopped.IsCancellationRequested;
            State = state;
        }

        if (behind)
            _ = AskAsLongAsWanted();
        if (changed)
            StateChanged?.Invoke(this, EventArgs.Empty);
    }

    private async Task Unfollow(FollowedStream stream, Follower follower)
    {
        follower.Dispose();
        stream.Remove(follower);
        HubConnection? hub = null;
        lock (gate)
        {
            if (stream.IsEmpty && streams.GetValueOrDefault(stream.Name) == stream)
            {
                streams.Remove(stream.Name);
                hub = connected;
            }
        }

        Settle();
        try
        {
            if (hub is not null)
                await hub.SendAsync("Unfollow", stream.Name, stopped);
        }
        catch (Exception failure)
        {
            logger.LogDebug(failure, "Lost before {Stream} was unfollowed", stream.Name);
        }
    }

    private sealed class Following(LiveConnection connection, FollowedStream stream, Follower follower) : IAsyncDisposable
    {
        private int disposed;

        public async ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref disposed, 1) == 0)
                await connection.Unfollow(stream, follower);
        }
    }
}
