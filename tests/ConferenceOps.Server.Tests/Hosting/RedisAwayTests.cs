using System.Diagnostics;
using ConferenceOps.Server.Commands;
using Microsoft.Data.Sqlite;

namespace ConferenceOps.Server.Tests.Hosting;

/// <summary>Hosts need Redis to find each other, and nothing else.</summary>
public sealed class RedisAwayTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("away-").FullName;
    private readonly int port = HostProcess.FreePort();
    private Process? redis;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(place => File.Exists(Path.Combine(place, "redis-server"))),
            "There is no redis-server to start and to stop.");
        await Maintenance.Demo(["--data", folder], evenOutsideDevelopment: true, TestContext.Current.CancellationToken);
        redis = Up();
    }

    public async ValueTask DisposeAsync()
    {
        await Down();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_conference_goes_on_on_each_host_while_Redis_is_away_and_when_it_is_back()
    {
        string[] settings = ["--Cluster:Redis", $"127.0.0.1:{port}", "--Budgets:AtOnce", "100000000000"];
        await using var here = await HostProcess.Start(folder, settings);
        await using var there = await HostProcess.Start(folder, settings);
        await here.SignIn(RunningConference.Secretary, (await File.ReadAllTextAsync(Path.Combine(folder, "demo-password.txt"))).Trim(), there);

        await Both();
        await Down();
        foreach (var _ in Enumerable.Range(0, 10))
            await Both();
        redis = Up();
        foreach (var _ in Enumerable.Range(0, 10))
            await Both();

        Assert.False(here.HasExited || there.HasExited);

        async Task Both()
        {
            foreach (var host in (HostProcess[])[here, there])
            {
                var (commandId, conference) = (Guid.CreateVersion7(), Guid.CreateVersion7());
                var input = new { commandId, conference, title = "Conference", shortTitle = "C", timeZone = "UTC" };
                await host.Ask("mutation($input: ConveneConferenceInput!) { conveneConference(input: $input) { refusal { message } } }", new { input });
            }
        }
    }

    private Process Up()
    {
        var start = new ProcessStartInfo("redis-server") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])["--port", $"{port}", "--bind", "127.0.0.1", "--dir", folder, "--appendonly", "yes"])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        return process;
    }

    private async Task Down()
    {
        if (redis is not { } process)
            return;
        redis = null;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
