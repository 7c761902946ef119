using ConferenceOps.Browser.Tests.Venues;
using Microsoft.Playwright;
using Xunit.Sdk;
using Xunit.v3;

// One browser and two processors' worth of patience: the classes take turns.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Venue))]

namespace ConferenceOps.Browser.Tests.Venues;

/// <summary>The browser all tests look through, and the server that those share which do not disturb one another.</summary>
public sealed class Venue : IAsyncLifetime
{
    private const string Variable = "CONFERENCEOPS_CHROMIUM";

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private Conference? shared;

    private static string? Executable =>
        new[] { Environment.GetEnvironmentVariable(Variable), "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Executable is not { } executable)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Switches });
    }

    /// <summary>The conference that the tests share.</summary>
    internal async Task<Conference> Conference() => shared ??= await Another();

    /// <summary>A conference for one test alone.</summary>
    internal async Task<Conference> Another()
    {
        if (browser is null)
            Assert.Skip($"No Chromium is installed at /usr/bin/chromium; name one by the variable {Variable}.");
        var server = new ServerProcess();
        try
        {
            await server.Start();
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return new(browser, server);
    }

    public async ValueTask DisposeAsync()
    {
        if (shared is not null)
            await shared.DisposeAsync();
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
