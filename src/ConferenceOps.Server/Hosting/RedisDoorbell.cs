using ConferenceOps.Storage.Log;
using StackExchange.Redis;

namespace ConferenceOps.Server.Hosting;

/// <summary>
/// Tells the other hosts that this one has written, and is told by them: a bell and nothing else, so that it does not matter if it is not heard. Without Redis
/// each looks by itself.
/// </summary>
internal sealed class RedisDoorbell(Cluster cluster, LogTail tail, ILogger<RedisDoorbell> logger) : BackgroundService
{
    // One pull stands for all that is written until it has been made.
    private readonly SemaphoreSlim pulled = new(0, 1);

    // All hosts of the conference, also those of another build.
    private RedisChannel Door => RedisChannel.Literal($"{cluster.Name}/wrote");

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        tail.Wrote += Pull;
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        tail.Wrote -= Pull;
        pulled.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // It connects, and connects again, by itself; whoever has subscribed stays so.
            await using var redis = await ConnectionMultiplexer.ConnectAsync(cluster.Connection);
            var own = Guid.CreateVersion7().ToString("N");
            var subscribed = false;
            while (!stoppingToken.IsCancellationRequested)
            {
                try
                {
                    if (!subscribed)
                        await redis.GetSubscriber().SubscribeAsync(Door, (_, from) => Heard(own, from));
                    subscribed = true;
                    await pulled.WaitAsync(stoppingToken);
                    await redis.GetSubscriber().PublishAsync(Door, own, CommandFlags.FireAndForget);
                }
                catch (RedisException away)
                {
                    logger.LogDebug(away, "The others cannot be told; they look by themselves");
                    await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private void Heard(string own, RedisValue from)
    {
        if (from != own)
            tail.Ring();
    }

    private void Pull()
    {
        try
        {
            pulled.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is pulled already.
        }
    }
}
