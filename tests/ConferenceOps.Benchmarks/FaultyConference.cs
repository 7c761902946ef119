using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ConferenceOps.Client;
using ConferenceOps.Server.Demo;

namespace ConferenceOps.Benchmarks;

/// <summary>The demonstration conference on one host or several, each a process that can be killed and frozen, and doors to whichever is ready.</summary>
internal sealed class FaultyConference : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient health = new() { Timeout = TimeSpan.FromSeconds(2) };
    private readonly CancellationTokenSource closing = new();
    private readonly Uri[] addresses;
    private readonly Child?[] hosts;
    private readonly bool[] ready;
    private readonly string[] settings;
    private readonly List<IAsyncDisposable> doors = [];
    private Task watching = Task.CompletedTask;

    private FaultyConference(int count, string[] settings)
    {
        this.settings = settings;
        addresses = [.. Enumerable.Range(0, count).Select(_ => new Uri($"http://127.0.0.1:{Child.FreePort()}"))];
        (hosts, ready) = (new Child?[count], new bool[count]);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("faults-").FullName;

    public int Count => addresses.Length;

    /// <summary>How many hosts ended although nobody killed them, and were started again.</summary>
    public int EndedThemselves { get; private set; }

    public static async Task<FaultyConference> Start(int count, params string[] settings)
    {
        var conference = new FaultyConference(count, settings);
        try
        {
            var first = conference.Process(0);
            await first.Line(line => line.Contains(DemoAccounts.All[^1].Email, StringComparison.Ordinal));
            first.Ignore();
            conference.watching = conference.Watch();
            for (var host = 0; host < count; host++)
                await conference.StartAgain(host);
            return conference;
        }
        catch
        {
            await conference.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends a host at once, whatever it is doing.</summary>
    public async Task Kill(int host)
    {
        await hosts[host]!.DisposeAsync();
        (hosts[host], ready[host]) = (null, false);
    }

    public void Freeze(int host) => hosts[host]!.Freeze();

    public void Continue(int host) => hosts[host]!.Continue();

    /// <summary>Starts a host unless it runs, and waits until it is ready.</summary>
    public async Task StartAgain(int host, bool killed = true)
    {
        if (hosts[host] is null or { HasExited: true })
        {
            EndedThemselves += killed ? 0 : 1;
            Process(host).Ignore();
        }

        for (var waited = Stopwatch.StartNew(); !await IsReady(host); await Task.Delay(Look))
        {
            if (hosts[host]!.HasExited && !killed)
                Process(host).Ignore();
            else if (hosts[host]!.HasExited || waited.Elapsed > Patience)
                throw new InvalidOperationException($"Host {host} did not come to serve.");
        }

        ready[host] = true;
    }

    /// <summary>Starts whatever has ended by itself, as an operator's system does.</summary>
    public async Task AllReady()
    {
        for (var host = 0; host < Count; host++)
            await StartAgain(host, killed: false);
    }

    /// <summary>An address for one client, which leads to this host for as long as it is ready.</summary>
    public Uri Door(int preferred)
    {
        var at = preferred % Count;
        var door = new Door(() => addresses[at = Enumerable.Range(0, Count).Select(step => (at + step) % Count).FirstOrDefault(host => ready[host], at)]);
        lock (doors)
            doors.Add(door);
        return door.Address;
    }

    public async Task<string> Token(string email)
    {
        var password = (await File.ReadAllTextAsync(Path.Combine(Folder, "demo-password.txt"))).Trim();
        using var signedIn = await health.PostAsJsonAsync(new Uri(addresses[0], "account/token"), new { email, password });
        return (await signedIn.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }

    /// <summary>Carries the operations of one who signed in, through a door of their own.</summary>
    public HttpGraphQLTransport Transport(int preferred, string token)
    {
        var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) };
        var http = new HttpClient(handler) { BaseAddress = Door(preferred), Timeout = TimeSpan.FromSeconds(15) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(http);
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await watching;
        foreach (var door in doors)
            await door.DisposeAsync();
        foreach (var host in hosts.OfType<Child>())
            await host.DisposeAsync();
        health.Dispose();
        closing.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private Child Process(int host) => hosts[host] = Child.Server(addresses[host].ToString(), Folder, settings);

    private async Task Watch()
    {
        while (!closing.IsCancellationRequested)
        {
            await Task.WhenAll(Enumerable.Range(0, Count).Select(async host => ready[host] = await IsReady(host)));
            await Task.Delay(Look);
        }
    }

    private async Task<bool> IsReady(int host)
    {
        try
        {
            using var answer = await health.GetAsync(new Uri(addresses[host], "health/ready"), closing.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
