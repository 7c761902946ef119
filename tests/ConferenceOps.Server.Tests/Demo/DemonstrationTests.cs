using ConferenceOps.Server.Demo;
using ConferenceOps.Server.Hosting;
using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.Demo;

public sealed class DemonstrationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("demonstration-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_load_that_was_cut_short_anywhere_is_completed_and_a_whole_one_is_left_alone()
    {
        var (_, whole) = await LoadFrom(0);
        Assert.True(whole.Count > DemoDelegations.All.Count);
        foreach (var events in new[] { 1, 2, 3, 40, whole.Count / 2, whole.Count - 1 })
        {
            var (loaded, log) = await LoadFrom(events);
            Assert.True(loaded);
            Assert.Equal(whole.Order(StringComparer.Ordinal), log.Order(StringComparer.Ordinal));
        }

        var (again, untouched) = await LoadFrom(whole.Count);
        Assert.False(again);
        Assert.Equal(whole.Count, untouched.Count);
    }

    /// <summary>Takes the log back to its first events, and starts a host that loads the demonstration; what the log holds then.</summary>
    private async Task<(bool Loaded, List<string> Log)> LoadFrom(int events)
    {
        var stop = TestContext.Current.CancellationToken;
        using var host = ConferenceServer.BuildForCommands(["--Data", folder]);
        await host.Services.MigrateConference(stop);
        await using var context = await host.Services.GetRequiredService<IDbContextFactory<ConferenceContext>>().CreateDbContextAsync(stop);
        await context.Database.ExecuteSqlAsync($"DELETE FROM Events WHERE Position > {events}", stop);
        await context.Database.ExecuteSqlAsync($"DELETE FROM Snapshots", stop);
        await host.Services.RebuildReadModels(stop);
        await host.StartAsync(stop);
        var loaded = await host.Services.GetRequiredService<Demonstration>().LoadOrComplete(stop);
        await host.StopAsync(stop);
        return (loaded, await context.Database.SqlQuery<string>($"SELECT Stream || ' ' || Command || ' ' || Part AS Value FROM Events").ToListAsync(stop));
    }
}
