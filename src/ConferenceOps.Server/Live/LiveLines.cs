using System.Collections.Concurrent;
using ConferenceOps.Domain;
using ConferenceOps.Server.Identity;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace ConferenceOps.Server.Live;

/// <summary>The open connections of the hub, each of which is told of changes without the others waiting for it.</summary>
internal sealed class LiveLines(Followers followers, ILogger<LiveLines> logger, ILogger<DefaultHubLifetimeManager<LiveHub>> framework)
    : DefaultHubLifetimeManager<LiveHub>(framework)
{
    private readonly ConcurrentDictionary<string, LiveLine> open = new(StringComparer.Ordinal);

    public LiveLine this[string connection] => open[connection];

    /// <summary>Tells all to come back, to wherever they are sent then; returns once they have gone.</summary>
    public Task SendAway() => Task.WhenAll(open.Values.Select(line => line.SendAway()));

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        open[connection.ConnectionId] = new(connection, Actors.Of(connection.User).Audience, logger);
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (open.TryRemove(connection.ConnectionId, out var line))
        {
            foreach (var stream in line.Close())
                followers.Leave(stream, line);
        }

        return base.OnDisconnectedAsync(connection);
    }
}

/// <summary>One connection of the hub.</summary>
internal sealed class LiveLine(HubConnectionContext connection, Audience circle, ILogger logger) : Follower(circle)
{
    // Whoever takes so many fewer changes than there are is let go, and is told what it missed when it comes back.
    private const int MostWaiting = 256;

    private readonly HashSet<string> streams = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int waiting;
    private bool closed;

    /// <summary>How many streams are followed here.</summary>
    public int Count
    {
        get
        {
            lock (streams)
                return streams.Count;
        }
    }

    public bool Follows(string stream)
    {
        lock (streams)
            return streams.Contains(stream);
    }

    /// <summary>False if the connection has ended.</summary>
    public bool Add(string stream)
    {
        lock (streams)
        {
            if (!closed)
                streams.Add(stream);
            return !closed;
        }
    }

    public bool Remove(string stream)
    {
        lock (streams)
            return streams.Remove(stream);
    }

    /// <summary>Gives what was followed; nothing more can be.</summary>
    public string[] Close()
    {
        lock (streams)
        {
            closed = true;
            gone.TrySetResult();
            return [.. streams];
        }
    }

    /// <summary>Ends it in order, after all that was told; returns once it has ended.</summary>
    public async Task SendAway()
    {
        try
        {
            await connection.WriteAsync(new CloseMessage(error: null, allowReconnect: true));
            await gone.Task;
        }
        catch (Exception failure)
        {
            logger.LogDebug(failure, "A follower went before it was sent away");
        }
    }

    public override void Hear(Announcement announced)
    {
        var writing = connection.WriteAsync(announced.Message, CancellationToken.None);
        if (!writing.IsCompletedSuccessfully)
            _ = Await(writing);
    }

    private async Task Await(ValueTask writing)
    {
        if (Interlocked.Increment(ref waiting) == MostWaiting)
        {
            logger.LogInformation("A follower is let go that has not taken the last {Count} changes", MostWaiting);
            connection.Abort();
        }

        try
        {
            await writing;
        }
        catch (Exception failure)
        {
            logger.LogDebug(failure, "A follower went while it was told");
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
