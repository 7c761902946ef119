using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ConferenceOps.Client;
using ConferenceOps.Server.Demo;

namespace ConferenceOps.Benchmarks;

/// <summary>The real host in a process of its own, with the demonstration conference, and the Chair's client of it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Child process;
    private readonly string folder;

    private RunningServer(Child process, string folder, Uri address, string token, HttpClient http) =>
        (this.process, this.folder, Address, Token, Client) = (process, folder, address, token, new(new HttpGraphQLTransport(http)));

    public Child Process => process;

    public Uri Address { get; }

    public string Token { get; }

    public ConferenceClient Client { get; }

    public static async Task<RunningServer> Start()
    {
        var data = Directory.CreateTempSubdirectory("conference-").FullName;
        var address = new Uri($"http://127.0.0.1:{Child.FreePort()}");
        var server = Child.Server(address.ToString(), data);
        await server.Line(line => line.Contains(DemoAccounts.All[^1].Email, StringComparison.Ordinal));
        var http = new HttpClient { BaseAddress = address };
        using var signedIn = await http.PostAsJsonAsync(
            "account/token",
            new { email = "chair@conference.example", password = (await File.ReadAllTextAsync(Path.Combine(data, "demo-password.txt"))).Trim() });
        var token = (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(server, data, address, token, http);
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
