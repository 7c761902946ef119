using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ConferenceOps.Client;
using ConferenceOps.Server.Demo;
using ConferenceOps.Server.Tests;
using ConferenceOps.Server.Tests.GraphQL;
using ConferenceOps.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(RunningConference))]

namespace ConferenceOps.Server.Tests;

/// <summary>
/// The host as it runs in production, on a port and a folder of its own, with the demonstration conference. Tests share it:
/// each makes what it changes.
/// </summary>
public sealed class RunningConference : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Chair = "chair@conference.example";
    public const string Secretary = "secretary@conference.example";
    public const string Delegate = "delegate@conference.example";
    public const string Observer = "observer@conference.example";
    public const string Administrator = "admin@conference.example";

    private readonly string folder = Directory.CreateTempSubdirectory("conference-").FullName;
    private readonly Dictionary<string, Task<string>> tokens = [];

    public async ValueTask InitializeAsync()
    {
        StoreQuestions.Listen();
        // In production a database is migrated on purpose, not by the host as it starts.
        await using (var storage = new ServiceCollection().AddConferenceStorage(new ConfigurationBuilder().Build(), folder).BuildServiceProvider())
            await storage.MigrateConference(CancellationToken.None);
        UseKestrel(0);
        StartServer();
        await Services.GetRequiredService<Demonstration>().LoadOrComplete(CancellationToken.None);
    }

    /// <summary>A client of the conference, signed in with the account of this address or, without one, as the public.</summary>
    public async Task<ConferenceClient> As(string? email) => new(new HttpGraphQLTransport(await Http(email)));

    /// <summary>The same without a typed client.</summary>
    public async Task<HttpClient> Http(string? email = null)
    {
        var http = CreateClient();
        if (email is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenOf(email));
        return http;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseSetting("Data", folder)
        // More than all tests ask together, and what is spent stays spent, so that one can see what happens then.
        .UseSetting("Budgets:AtOnce", "2000000000")
        .UseSetting("Budgets:PerSecond", "1")
        .UseSetting("Logging:LogLevel:Default", "Warning");

    private Task<string> TokenOf(string email)
    {
        lock (tokens)
            return tokens.TryGetValue(email, out var token) ? token : tokens[email] = SignIn(email);
    }

    private async Task<string> SignIn(string email)
    {
        var secret = Services.GetRequiredService<DemoPassword>().Read();
        using var answer = await CreateClient().PostAsJsonAsync("/account/token", new { email, password = secret });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }
}
