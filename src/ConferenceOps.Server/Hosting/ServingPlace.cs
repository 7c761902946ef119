using ConferenceOps.Storage;

namespace ConferenceOps.Server.Hosting;

/// <summary>Keeps this host's place at the store while it runs, so that nobody derives rows anew or restores a backup beside it.</summary>
internal sealed class ServingPlace(IServiceProvider services, ILogger<ServingPlace> logger) : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource stopping = new();
    private Presence? place;
    private Task keeping = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        place = await services.Occupy(alone: false, cancellationToken);
        keeping = Keep(place);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await keeping;
        if (place is not null)
            await place.DisposeAsync();
        place = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        stopping.Dispose();
    }

    private async Task Keep(Presence kept)
    {
        using var timer = new PeriodicTimer(Between);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping.Token))
            {
                try
                {
                    await kept.Keep(stopping.Token);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    logger.LogWarning(failure, "This host's place at the store cannot be confirmed; it is tried again");
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
