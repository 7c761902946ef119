using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ConferenceOps.Server.Hosting;

/// <summary>Whether this host takes people: from when it has started until it is asked to stop.</summary>
internal sealed class Serving(IHostApplicationLifetime application) : IHealthCheck
{
    private bool draining;

    /// <summary>Takes nobody new from now on; false if that was said before.</summary>
    public bool Drain() => !Interlocked.Exchange(ref draining, true);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        // As it should be, so that nobody is woken by it; not ready all the same.
        !application.ApplicationStarted.IsCancellationRequested ? HealthCheckResult.Degraded("The host is starting.")
            : Volatile.Read(ref draining) || application.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Degraded("The host is stopping.")
            : HealthCheckResult.Healthy());
}
