using Microsoft.Playwright;

namespace ConferenceOps.Browser.Tests.Venues;

/// <summary>A running server and the doors to it.</summary>
internal sealed class Conference(IBrowser browser, ServerProcess server) : IAsyncDisposable
{
    private readonly Dictionary<string, IBrowserContext> accounts = new(StringComparer.Ordinal);

    public ServerProcess Server => server;

    /// <summary>Someone who is not signed in.</summary>
    public async Task<Person> Visitor(Line? over = null) => new(await (await Profile(over?.Address ?? server.Address)).NewPageAsync(), closes: true);

    /// <summary>Someone signed in with a demonstration account, as in "chair"; each account keeps its browser's profile from one test to the next.</summary>
    public async Task<Person> Enter(string account)
    {
        if (accounts.TryGetValue(account, out var profile))
        {
            var again = new Person(await profile.NewPageAsync());
            await again.Open("/");
            return again;
        }

        var person = await SignedIn(account, server.Address);
        accounts[account] = person.Context;
        return person;
    }

    /// <summary>Someone signed in over a line of their own.</summary>
    public Task<Person> Enter(string account, Line over) => SignedIn(account, over.Address, closes: true);

    public async ValueTask DisposeAsync()
    {
        foreach (var profile in accounts.Values)
            await profile.DisposeAsync();
        await server.DisposeAsync();
    }

    private async Task<Person> SignedIn(string account, Uri address, bool closes = false)
    {
        var person = new Person(await (await Profile(address)).NewPageAsync(), closes);
        await person.Page.GotoAsync("sign-in");
        await person.SignIn(account, server.Password);
        await person.IsLive();
        return person;
    }

    private Task<IBrowserContext> Profile(Uri address) => browser.NewContextAsync(new()
    {
        BaseURL = address.ToString(),
        Locale = "en-GB",
        TimezoneId = "America/New_York",
        ReducedMotion = ReducedMotion.Reduce,
    });
}
