using ConferenceOps.Server.Hosting;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Log;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ConferenceOps.Server.Tests.Hosting;

public sealed class StoreHealthTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("conference-").FullName;
    private readonly ServiceProvider services;

    public StoreHealthTests()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:ProbeWithin", "00:00:00.2")]).Build();
        services = new ServiceCollection().AddConferenceStorage(settings, folder).BuildServiceProvider();
    }

    [Fact]
    public async Task A_store_that_is_not_migrated_is_not_ready() =>
        Assert.Equal((HealthStatus.Unhealthy, "The database is not at this version's tables."), await Health());

    [Fact]
    public async Task A_store_that_can_be_written_is_ready_and_one_that_cannot_is_not()
    {
        await services.MigrateConference(CancellationToken.None);
        // The first probe also builds the model, for which it gets all the time it needs.
        var contexts = services.GetRequiredService<IDbContextFactory<ConferenceContext>>();
        await using (var patient = new EventLog(contexts, new() { ProbeWithin = TimeSpan.FromMinutes(1) }))
            Assert.Equal(HealthStatus.Healthy, (await Health(patient)).Status);

        await using var other = new SqliteConnection($"Data Source={Path.Combine(folder, "conference.db")}");
        await other.OpenAsync();
        await using var held = await other.BeginTransactionAsync();
        Assert.Equal((HealthStatus.Unhealthy, "The event log cannot be written."), await Health());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<(HealthStatus Status, string? Why)> Health(EventLog? log = null)
    {
        var result = await new StoreHealth(services, log ?? services.GetRequiredService<EventLog>()).CheckHealthAsync(new());
        return (result.Status, result.Description);
    }
}
