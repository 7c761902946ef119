using System.Threading.Channels;

namespace ConferenceOps.Client.Tests.Live;

/// <summary>Follows a stream and keeps what it hears, for a test to wait for.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly Channel<string> heard = Channel.CreateUnbounded<string>();
    private readonly IAsyncDisposable following;

    public Listener(LiveConnection live, string stream, int? after, Func<int>? fetch = null) => following = live.Follow(
        stream,
        after,
        change =>
        {
            heard.Writer.TryWrite($"{change.Version}");
            return Task.CompletedTask;
        },
        () =>
        {
            var version = fetch?.Invoke() ?? 0;
            heard.Writer.TryWrite($"reset to {version}");
            return Task.FromResult(version);
        });

    /// <summary>The next so many things heard.</summary>
    public async Task<IReadOnlyList<string>> Hears(int count)
    {
        var got = new List<string>();
        while (got.Count < count)
            got.Add(await heard.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
        return got;
    }

    /// <summary>Whether anything is left that was not waited for; certain once the connection is disposed of.</summary>
    public bool HeardMore => heard.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => following.DisposeAsync();

    public static async Task Until(LiveConnection live, LiveState state)
    {
        var reached = new TaskCompletionSource();
        void Look(object? sender, EventArgs e)
        {
            if (live.State == state)
                reached.TrySetResult();
        }

        live.StateChanged += Look;
        Look(null, EventArgs.Empty);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(30));
        live.StateChanged -= Look;
    }
}
