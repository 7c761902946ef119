using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using ConferenceOps.Server.Commands;
using ConferenceOps.Server.Hosting;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Data.Sqlite;
using StackExchange.Redis;

namespace ConferenceOps.Server.Tests.Hosting;

/// <summary>Two hosts of one conference, each a process, on one database.</summary>
public sealed class SeveralHostsTests : IAsyncLifetime
{
    private const string AddItem = "mutation($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { version refusal { message } } }";

    private readonly string folder = Directory.CreateTempSubdirectory("hosts-").FullName;
    private readonly string name = $"test-{Guid.CreateVersion7():N}";

    private static string Redis => Environment.GetEnvironmentVariable("CONFERENCEOPS_TEST_REDIS") ?? "";

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Processes are asked to stop otherwise there.");
        Assert.SkipWhen(Redis.Length == 0, "CONFERENCEOPS_TEST_REDIS names no Redis (as in 127.0.0.1:6379).");
        await Maintenance.Demo(["--data", folder], evenOutsideDevelopment: true, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task They_find_each_other_and_a_sign_in_on_one_is_good_on_both_until_it_ends()
    {
        await using var here = await Start();
        await using var there = await Start();
        await using var redis = await ConnectionMultiplexer.ConnectAsync(Redis);
        // A version of the table, and a row for each.
        await here.Until(async () => await redis.GetDatabase().HashLengthAsync($"{name}/members/{name}-{Cluster.Build}") == 3);
        var rung = new TaskCompletionSource();
        await redis.GetSubscriber().SubscribeAsync(RedisChannel.Literal($"{name}/wrote"), (_, _) => rung.TrySetResult());

        await here.SignIn(RunningConference.Secretary, await Password(), there);
        var secretary = await NameAt(here);
        Assert.NotEqual("Public", secretary);
        Assert.Equal(secretary, await NameAt(there));
        var body = await Body(here);
        Assert.Equal(await Add(here, body, "Marking") + 1, await Add(there, body, "Tracing"));
        await rung.Task.WaitAsync(TimeSpan.FromSeconds(30));

        using (var signedOut = await here.Http.PostAsync(new Uri("account/sign-out", UriKind.Relative), null))
            Assert.Equal(HttpStatusCode.NoContent, signedOut.StatusCode);
        await there.Until(async () => await NameAt(there) == "Public");
    }

    [Fact]
    public async Task A_host_that_is_asked_to_stop_says_so_serves_on_sends_its_followers_away_in_order_and_is_gone()
    {
        await using var here = await Start("--Cluster:UnreadyFor", "3");
        await using var there = await Start();
        await here.SignIn(RunningConference.Secretary, await Password(), there);
        var body = await Body(here);
        var version = await Add(here, body, "Marking");
        var (events, hub) = (await Subscribe(here, $"agenda/{body}"), await Follow(here));
        var closed = new TaskCompletionSource<Exception?>();
        hub.Closed += why =>
        {
            closed.TrySetResult(why);
            return Task.CompletedTask;
        };
        here.AskToStop();
        var asked = Stopwatch.StartNew();

        await here.Until(async () => await here.Health("ready") is HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, await here.Health("live"));
        Assert.Equal(HttpStatusCode.OK, await there.Health("ready"));
        Assert.Equal(version + 1, await Add(here, body, "Tracing"));

        var (code, took) = await here.Gone();
        Assert.Equal(0, code);
        Assert.True(asked.Elapsed < StopTimes.Longest, $"It took {asked.Elapsed}.");
        var told = await events.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"\"version\":{version + 1}", told, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata:\n\n", told, StringComparison.Ordinal);
        // Closed in order: nothing broke.
        Assert.Null(await closed.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(version + 2, await Add(there, body, "Stockpiles"));
        Assert.True(took < StopTimes.Longest);
    }

    private static async Task<string> NameAt(HostProcess host) =>
        (await host.Ask("{ viewer { name } }")).GetProperty("viewer").GetProperty("name").GetString()!;

    private static async Task<string> Body(HostProcess host) =>
        (await host.Ask("{ conference { bodies { id } } }")).GetProperty("conference").GetProperty("bodies")[0].GetProperty("id").GetString()!;

    private static async Task<int> Add(HostProcess host, string body, string title)
    {
        var input = new { commandId = Guid.CreateVersion7(), body, item = Guid.CreateVersion7(), title };
        var added = (await host.Ask(AddItem, new { input })).GetProperty("addAgendaItem");
        Assert.Equal("null", added.GetProperty("refusal").GetRawText());
        return added.GetProperty("version").GetInt32();
    }

    private static async Task<StreamReader> Subscribe(HostProcess host, string stream)
    {
        using var asking = new HttpRequestMessage(
            HttpMethod.Get, $"graphql?query={Uri.EscapeDataString($"subscription {{ changes(stream: \"{stream}\") {{ version }} }}")}");
        asking.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var answer = await host.Http.SendAsync(asking, HttpCompletionOption.ResponseHeadersRead);
        return new(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
    }

    private static async Task<HubConnection> Follow(HostProcess host)
    {
        var hub = new HubConnectionBuilder().WithUrl(new Uri(host.Site, "live")).Build();
        await hub.StartAsync();
        return hub;
    }

    private async Task<string> Password() => (await File.ReadAllTextAsync(Path.Combine(folder, "demo-password.txt"))).Trim();

    private Task<HostProcess> Start(params string[] settings) =>
        HostProcess.Start(folder, ["--Cluster:Redis", Redis, "--Cluster:Name", name, "--Budgets:AtOnce", "100000000000", .. settings]);
}
