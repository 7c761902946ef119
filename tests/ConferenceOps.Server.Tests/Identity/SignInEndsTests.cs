using System.Net;
using ConferenceOps.Domain;
using ConferenceOps.Server.Identity;
using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceOps.Server.Tests.Identity;

/// <summary>How long a sign-in lasts, and that nothing of it is left when it ends.</summary>
public sealed class SignInEndsTests : IAsyncLifetime
{
    private Reception reception = null!;

    public async ValueTask InitializeAsync() => reception = await Reception.Open();

    public ValueTask DisposeAsync() => reception.DisposeAsync();

    [Fact]
    public async Task A_sign_in_that_asks_for_nothing_for_twelve_hours_is_over()
    {
        var (access, refresh) = await reception.SignIn();
        // The token of a program lasts an hour, its sign-in longer.
        reception.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        (access, refresh) = (await reception.Renew(refresh))!.Value;
        Assert.Equal("Chair", await reception.Me(access));

        reception.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal("Public", await reception.Me(access));
        Assert.Null(await reception.Renew(refresh));
    }

    [Fact]
    public async Task A_sign_in_is_over_after_seven_days_however_much_it_is_used()
    {
        var (access, refresh) = await reception.SignIn();
        for (var hours = 6; hours < 7 * 24; hours += 6)
        {
            reception.Clock.Advance(TimeSpan.FromHours(6));
            (access, refresh) = (await reception.Renew(refresh))!.Value;
        }

        reception.Clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromMinutes(1));
        (access, refresh) = (await reception.Renew(refresh))!.Value;
        Assert.Equal("Chair", await reception.Me(access));
        reception.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Public", await reception.Me(access));
        Assert.Null(await reception.Renew(refresh));
    }

    [Fact]
    public async Task A_refresh_token_is_used_once_and_whoever_uses_it_again_ends_the_sign_in()
    {
        var (_, first) = await reception.SignIn();
        var second = (await reception.Renew(first))!.Value;
        Assert.Equal("Chair", await reception.Me(second.Access));

        Assert.Null(await reception.Renew(first));

        Assert.Equal("Public", await reception.Me(second.Access));
        Assert.Null(await reception.Renew(second.Refresh));
    }

    [Fact]
    public async Task Of_two_who_use_a_refresh_token_at_once_at_most_one_goes_on_and_the_sign_in_ends()
    {
        var (access, refresh) = await reception.SignIn();
        var renewed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => reception.Renew(refresh)));
        Assert.True(renewed.Count(one => one is not null) <= 1);
        Assert.Equal("Public", await reception.Me(access));
    }

    [Fact]
    public async Task Signing_out_ends_the_tokens_of_this_sign_in_and_of_no_other()
    {
        var (here, there) = (await reception.SignIn(), await reception.SignIn());

        Assert.Equal(HttpStatusCode.NoContent, (await SignOut(here.Access)).StatusCode);

        Assert.Equal("Public", await reception.Me(here.Access));
        Assert.Null(await reception.Renew(here.Refresh));
        Assert.Equal("Chair", await reception.Me(there.Access));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_sign_in_of_the_account_and_of_no_other()
    {
        await reception.Make("other@mission.example", "Other", Roles.Delegate, Reception.Password);
        var (here, there, other) = (await reception.SignIn(), await reception.SignIn(), await reception.SignIn("other@mission.example"));

        await SignOut(here.Access, "?everywhere=true");

        Assert.Equal("Public", await reception.Me(here.Access));
        Assert.Equal("Public", await reception.Me(there.Access));
        Assert.Equal("Other", await reception.Me(other.Access));
    }

    [Fact]
    public async Task What_is_open_stops_when_its_sign_in_is_ended()
    {
        var (access, _) = await reception.SignIn();
        var open = await Linger(access);

        await SignOut(access);

        await Stops(open);
    }

    [Fact]
    public async Task What_is_open_stops_when_its_sign_in_runs_out()
    {
        var (access, _) = await reception.SignIn();
        var open = await Linger(access);

        reception.Clock.Advance(TimeSpan.FromHours(12));
        await reception.The<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<SignInWatch>().Single().Look(CancellationToken.None);

        await Stops(open);
    }

    [Fact]
    public async Task A_sign_in_that_another_host_ends_stops_here_too()
    {
        var (access, _) = await reception.SignIn();
        var open = await Linger(access);
        var other = new SignIns(reception.The<IDbContextFactory<ConferenceContext>>(), reception.Clock, NullLogger<SignIns>.Instance);

        await other.EndAll((await reception.AccountOf(Reception.Chair))!.Id, "ended elsewhere");
        await reception.The<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<SignInWatch>().Single().Look(CancellationToken.None);

        await Stops(open);
        Assert.Equal("Public", await reception.Me(access));
    }

    [Fact]
    public async Task A_host_that_starts_again_knows_how_long_a_sign_in_was_not_used()
    {
        var row = await Begin();
        reception.Clock.Advance(TimeSpan.FromHours(11));
        Assert.NotNull(await reception.The<SignIns>().Use(row, default));
        var then = reception.Clock.GetUtcNow();
        var folder = await reception.Close();

        reception = await Reception.Open(folder);
        reception.Clock.SetUtcNow(then + TimeSpan.FromHours(11));
        Assert.NotNull(await reception.The<SignIns>().Use(row, default));
    }

    private async Task<Guid> Begin() => (await reception.The<SignIns>().Begin((await reception.AccountOf(Reception.Chair))!, "192.0.2.1", false, default)).Id;

    private async Task<HttpResponseMessage> SignOut(string token, string query = "") =>
        await reception.Client(token: token).PostAsync(new Uri("account/sign-out" + query, UriKind.Relative), null);

    private async Task<Stream> Linger(string token)
    {
        var answer = await reception.Client(token: token).GetAsync(new Uri("open", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        var open = await answer.Content.ReadAsStreamAsync();
        Assert.Equal(4, await open.ReadAtLeastAsync(new byte[4], 4));
        return open;
    }

    private static Task Stops(Stream open) =>
        Assert.ThrowsAnyAsync<Exception>(() => open.ReadAsync(new byte[1]).AsTask().WaitAsync(TimeSpan.FromSeconds(30)))
            .ContinueWith(stopped => Assert.IsNotType<TimeoutException>(stopped.Result), TaskScheduler.Default);
}
