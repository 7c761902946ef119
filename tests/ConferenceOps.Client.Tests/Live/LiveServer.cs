using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConferenceOps.Client.Tests.Live;

/// <summary>A server with the live hub and nothing else; its log outlives it, as a log on disk does.</summary>
internal sealed class LiveServer(LiveServer.Log log) : IAsyncDisposable
{
    private readonly int port = FreePort();
    private WebApplication? app;

    public Uri Address => new($"http://127.0.0.1:{port}/live");

    public static async Task<LiveServer> Started(Log log)
    {
        var server = new LiveServer(log);
        await server.Start();
        return server;
    }

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(log);
        builder.Services.AddSignalR(options => options.KeepAliveInterval = TimeSpan.FromSeconds(4));
        app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{port}");
        app.MapHub<Hub>("/live");
        await app.StartAsync();
    }

    /// <summary>Ends without telling anybody.</summary>
    public async Task Kill()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app!.StopAsync(now.Token);
        await app.DisposeAsync();
        app = null;
    }

    /// <summary>Commits an event; it is announced unless the announcement is to be lost.</summary>
    public Task Commit(string stream, bool announced = true)
    {
        var change = log.Append(stream);
        return announced && app is not null
            ? app.Services.GetRequiredService<IHubContext<Hub>>().Clients.Group(stream).SendAsync("Changed", change)
            : Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await Kill();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    internal sealed class Log
    {
        private readonly Dictionary<string, List<Change>> streams = [];

        /// <summary>How often it was asked what was missed.</summary>
        public int Questions { get; set; }

        /// <summary>The server's clock.</summary>
        public TimeProvider Clock { get; init; } = TimeProvider.System;

        public Change Append(string stream)
        {
            lock (streams)
            {
                if (!streams.TryGetValue(stream, out var changes))
                    streams.Add(stream, changes = []);
                changes.Add(new(stream, changes.Count + 1, Clock.GetUtcNow(), "The Chair", "meeting.opened", null));
                return changes[^1];
            }
        }

        public CatchUp After(string stream, int? version)
        {
            lock (streams)
            {
                var changes = streams.GetValueOrDefault(stream, []);
                return version is { } after && changes.Count - after <= 20
                    ? new(changes.Count, [.. changes.Skip(after)], Reset: false)
                    : new(changes.Count, [], Reset: true);
            }
        }
    }

    internal sealed class Hub(Log log) : Microsoft.AspNetCore.SignalR.Hub
    {
        public async Task<CatchUpMany> FollowMany(Dictionary<string, int?> streams)
        {
            log.Questions++;
            var answers = new Dictionary<string, CatchUp>();
            foreach (var (stream, after) in streams)
                answers[stream] = await Follow(stream, after);
            return new(answers, log.Clock.GetUtcNow());
        }

        private async Task<CatchUp> Follow(string stream, int? after)
        {
            if (stream.StartsWith("secret/", StringComparison.Ordinal))
                return new(0, [], Reset: false, "not-entitled: these streams are for others.");
            await Groups.AddToGroupAsync(Context.ConnectionId, stream);
            return log.After(stream, after);
        }

        public Task Unfollow(string stream) => Groups.RemoveFromGroupAsync(Context.ConnectionId, stream);
    }
}
