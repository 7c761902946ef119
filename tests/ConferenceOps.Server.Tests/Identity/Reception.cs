using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Server.Identity;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ConferenceOps.Server.Tests.Identity;

/// <summary>The doors alone, with a clock that is set by hand and callers whose network addresses are chosen.</summary>
internal sealed class Reception : IAsyncDisposable
{
    public const string Chair = "chair@mission.example";
    public const string Password = "an honest password";

    private readonly string folder;
    private readonly WebApplication app;

    private Reception(string folder, WebApplication host) => (this.folder, app) = (folder, host);

    public FakeTimeProvider Clock { get; } = new(new(2026, 6, 15, 9, 0, 0, TimeSpan.Zero));

    public ConcurrentQueue<string> Logged { get; } = new();

    /// <summary>How often a password was compared with a hash.</summary>
    public int Verified => ((Counting)The<IPasswordHasher<Account>>()).Verified;

    public static async Task<Reception> Open(string? folder = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        folder ??= Directory.CreateTempSubdirectory("reception-").FullName;
        Reception? reception = null;
        builder.Logging.ClearProviders().AddProvider(new Notes(line => reception!.Logged.Enqueue(line))).AddFilter("Microsoft", LogLevel.None);
        builder.Services.AddSingleton<TimeProvider>(_ => reception!.Clock);
        builder.Services.AddConferenceStorage(builder.Configuration, folder).AddAccounts().AddSigningIn().AddAntiforgery();
        builder.Services.AddSingleton<IPasswordHasher<Account>, Counting>();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var host = builder.Build();
        host.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers["Test-Address"].FirstOrDefault() ?? "192.0.2.1");
            return next(http);
        });
        host.UseAuthentication();
        host.UseStandings();
        host.UseAuthorization();
        host.UseAntiforgery();
        host.MapAccounts();
        host.MapGet("/me", (HttpContext http) => Actors.Of(http.User).Name).AllowAnonymous();
        host.MapGet("/open", Linger).AllowAnonymous();
        reception = new(folder, host);
        await host.Services.MigrateConference(CancellationToken.None);
        await host.StartAsync();
        if (await reception.AccountOf(Chair) is null)
            await reception.Make(Chair, "Chair", Roles.Chair, Password);
        return reception;
    }

    public T The<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public HttpClient Client(string address = "192.0.2.1", string? token = null)
    {
        var http = app.GetTestClient();
        http.DefaultRequestHeaders.Add("Test-Address", address);
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    public async Task<Account?> AccountOf(string email)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email);
    }

    public async Task<Account> Make(string email, string name, Roles roles, string? password)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = email, Email = email, DisplayName = name, Roles = roles };
        Assert.True((password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password)).Succeeded);
        return account;
    }

    public Task<HttpResponseMessage> Knock(string email, string password, string address = "192.0.2.1") =>
        Client(address).PostAsJsonAsync("account/token", new { email, password });

    /// <summary>The tokens of a program that signs in.</summary>
    public async Task<(string Access, string Refresh)> SignIn(string email = Chair, string password = Password) =>
        await Tokens(await Knock(email, password)) ?? throw new InvalidOperationException("Nobody was let in.");

    public async Task<(string Access, string Refresh)?> Renew(string refresh) =>
        await Tokens(await Client().PostAsJsonAsync("account/refresh", new { refreshToken = refresh }));

    /// <summary>The name of whom a token speaks for.</summary>
    public Task<string> Me(string token) => Client(token: token).GetStringAsync(new Uri("me", UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        await Close();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Ends the host and leaves its data; the folder.</summary>
    public async Task<string> Close()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        return folder;
    }

    private static async Task<(string Access, string Refresh)?> Tokens(HttpResponseMessage answer)
    {
        using (answer)
        {
            if (!answer.IsSuccessStatusCode)
                return null;
            var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>();
            return (tokens.GetProperty("accessToken").GetString()!, tokens.GetProperty("refreshToken").GetString()!);
        }
    }

    // As a subscription does: answers, and then stays.
    private static async Task Linger(HttpContext http)
    {
        await http.Response.WriteAsync("open", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
    }

    private sealed class Counting : PasswordHasher<Account>
    {
        private int verified;

        public int Verified => verified;

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref verified);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    private sealed class Notes(Action<string> note) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            note(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
