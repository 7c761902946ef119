using System.Runtime.InteropServices;
using ConferenceOps.Server.Live;

namespace ConferenceOps.Server.Hosting;

/// <summary>
/// How a host that is asked to stop leaves: first it says that it is not ready and serves on, until whoever sends it people has looked; then it takes
/// nothing new, ends what is open, hands over its grains and exits. Asked a second time it does not wait.
/// </summary>
internal sealed class OrderlyStop(
    Serving serving, StopTimes times, LiveLines lines, IHostApplicationLifetime application, TimeProvider clock, ILogger<OrderlyStop> logger)
    : IHostLifetime, IDisposable
{
    // Whoever does not take it that they are to go is cut off.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly List<PosixSignalRegistration> signals = [];

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT])
            signals.Add(PosixSignalRegistration.Create(signal, context =>
            {
                // Not at once, as the system would have it.
                context.Cancel = true;
                _ = Leave();
            }));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Begins to leave; done when the host has been told to stop.</summary>
    public async Task Leave()
    {
        if (serving.Drain() && times.Unready > TimeSpan.Zero)
        {
            logger.LogInformation("Asked to stop: not ready from now on, and gone after {Unready}", times.Unready);
            await Task.Delay(times.Unready, clock, application.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await lines.SendAway().WaitAsync(Farewell, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        application.StopApplication();
    }

    public void Dispose() => signals.ForEach(signal => signal.Dispose());
}
