using ConferenceOps.Storage;
using ConferenceOps.Storage.Log;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ConferenceOps.Server.Hosting;

/// <summary>Whether the store can be read and written: a host that cannot write must not be sent anyone's commands.</summary>
internal sealed class StoreHealth(IServiceProvider services, EventLog log) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!await services.IsMigrated(cancellationToken))
                return HealthCheckResult.Unhealthy("The database is not at this version's tables.");
            if (await services.FlawOfStore(cancellationToken) is { } flaw)
                return HealthCheckResult.Unhealthy(flaw);
        }
        catch (Exception failure)
        {
            return HealthCheckResult.Unhealthy("The database cannot be reached.", failure);
        }

        try
        {
            await log.Probe(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure)
        {
            var holder = await Holder(cancellationToken);
            return HealthCheckResult.Unhealthy($"The event log cannot be written{(holder is null ? "" : $": {holder} holds it")}.", failure);
        }
    }

    private async Task<string?> Holder(CancellationToken cancellation)
    {
        try
        {
            return await services.HolderOfLog(cancellation);
        }
        catch (Exception)
        {
            // The database cannot be reached any more: why the log cannot be written says more.
            return null;
        }
    }
}
