using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ConferenceOps.Server.Tests.Hosting;

/// <summary>A host as an operator starts it: a process of its own, in production.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Task<string> told;
    private readonly Task<string> complained;

    private HostProcess(Process process, Uri site)
    {
        (this.process, Site) = (process, site);
        (told, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Http = new HttpClient { BaseAddress = site };
    }

    public Uri Site { get; }

    public HttpClient Http { get; }

    public bool HasExited => process.HasExited;

    /// <summary>Starts one on a port of its own; ready when this returns.</summary>
    public static async Task<HostProcess> Start(string folder, params string[] settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_ENVIRONMENT"] = "Production" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] all = ["--data", folder, "--urls", $"http://127.0.0.1:{port}", "--Logging:LogLevel:Default", "Warning", .. settings];
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "ConferenceOps.Server.dll"), .. all])
            start.ArgumentList.Add(argument);
        var host = new HostProcess(Process.Start(start)!, new($"http://127.0.0.1:{port}"));
        await host.Until(async () => await host.Health("ready") is HttpStatusCode.OK);
        return host;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What it says of itself; null while nobody answers.</summary>
    public async Task<HttpStatusCode?> Health(string of)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri($"health/{of}", UriKind.Relative));
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Signs in here; everything asked from now on, here and there, is asked as this account.</summary>
    public async Task SignIn(string email, string password, params HostProcess[] there)
    {
        using var answer = await Http.PostAsJsonAsync("account/token", new { email, password });
        var token = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
        foreach (var host in there.Append(this))
            host.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> Ask(string query, object? variables = null)
    {
        using var answer = await Http.PostAsJsonAsync("graphql", new { query, variables });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(body.TryGetProperty("errors", out var errors), errors.ToString());
        return body.GetProperty("data");
    }

    /// <summary>Waits until something is so, as long as this host runs.</summary>
    public async Task Until(Func<Task<bool>> isSo)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.False(process.HasExited, process.HasExited ? await told + await complained : "");
            Assert.True(waited.Elapsed < Patience, "It took too long.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    /// <summary>Asks it to stop, as an operator's system does.</summary>
    public void AskToStop() => Assert.Equal(0, Signal(process.Id, Terminate));

    /// <summary>Its exit code, and how long it took from now.</summary>
    public async Task<(int Code, TimeSpan Took)> Gone()
    {
        var waited = Stopwatch.StartNew();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, waited.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Http.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
