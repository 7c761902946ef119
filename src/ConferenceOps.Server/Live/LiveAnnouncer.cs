using System.Threading.Channels;
using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Server.Live;

/// <summary>Follows the log and tells each committed event to its followers.</summary>
internal sealed class LiveAnnouncer(LogTail tail, RecentChanges recent, Followers followers, ILogger<LiveAnnouncer> logger) : BackgroundService
{
    // Between the writer and the sending: a crowd of followers must not keep the Chair waiting.
    private readonly Channel<Telling> committed = Channel.CreateUnbounded<Telling>(new() { SingleReader = true });

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        recent.Heard += Enqueue;
        await tail.Start(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var telling in committed.Reader.ReadAllAsync(stoppingToken))
                await Announce(telling);
        }
        finally
        {
            recent.Heard -= Enqueue;
        }
    }

    private void Enqueue(Telling telling) => committed.Writer.TryWrite(telling);

    private async Task Announce(Telling telling)
    {
        try
        {
            var told = followers.Of(telling.Stream);
            foreach (var circles in telling.Circles)
                await Tell(telling, [.. circles], told);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "Could not announce {Stream} version {Version}; followers will see the gap and ask", telling.Stream, telling.Version);
        }
    }

    private static async ValueTask Tell(Telling telling, Audience[] circles, Follower[] followers)
    {
        Announcement? announced = null;
        foreach (var follower in followers)
        {
            if (!circles.Contains(follower.Circle))
                continue;
            announced ??= new(telling, (await telling.To(follower.Circle)) with { Followers = followers.Length });
            follower.Hear(announced);
        }
    }
}
