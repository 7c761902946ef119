using System.Net;
using ConferenceOps.Domain;
using ConferenceOps.Server.Identity;

namespace ConferenceOps.Server.Tests.Identity;

/// <summary>What somebody without a password learns at the door: nothing.</summary>
public sealed class KnockingTests : IAsyncLifetime
{
    private const string Unset = "unset@mission.example";
    private const string Disabled = "disabled@mission.example";

    private Reception reception = null!;

    public async ValueTask InitializeAsync()
    {
        reception = await Reception.Open();
        await reception.Make(Unset, "Unset", Roles.Delegate, null);
        var disabled = await reception.Make(Disabled, "Disabled", Roles.Delegate, Reception.Password);
        Assert.Null(await reception.The<AccountDesk>().Disable(disabled.Id, Guid.Empty, default));
    }

    public ValueTask DisposeAsync() => reception.DisposeAsync();

    [Theory]
    [InlineData(Reception.Chair, "not the password")]
    [InlineData("nobody@mission.example", "not the password")]
    [InlineData("no address", "not the password")]
    [InlineData("", "")]
    [InlineData(null, null)]
    [InlineData("\ud800", "not the password")]
    [InlineData(Unset, "not the password")]
    [InlineData(Unset, "")]
    [InlineData(Disabled, Reception.Password)]
    public async Task A_failed_attempt_costs_the_same_work_and_gets_the_same_words_whoever_was_named(string? email, string? password)
    {
        var before = reception.Verified;
        using var answer = await reception.Knock(email!, password!);
        Assert.Equal((HttpStatusCode.Unauthorized, 1), (answer.StatusCode, reception.Verified - before));
        Assert.Contains("No account has this e-mail address and password.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Reception.Chair)]
    [InlineData("nobody@mission.example")]
    public async Task After_ten_failures_an_attempt_is_refused_unseen_whether_the_account_exists_or_not(string email)
    {
        for (var time = 0; time < 10; time++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await reception.Knock(email, "not the password")).StatusCode);
        var before = reception.Verified;
        using var refused = await reception.Knock(email, Reception.Password);
        Assert.Equal((HttpStatusCode.TooManyRequests, 0), (refused.StatusCode, reception.Verified - before));
        Assert.Equal(TimeSpan.FromMinutes(5), refused.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task The_owner_of_an_account_is_not_locked_out_by_failures_from_elsewhere()
    {
        for (var time = 0; time < 15; time++)
            await reception.Knock(Reception.Chair, "not the password", "198.51.100.7");
        Assert.Equal(HttpStatusCode.OK, (await reception.Knock(Reception.Chair, Reception.Password, "192.0.2.1")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await reception.Knock(Reception.Chair, Reception.Password, "198.51.100.7")).StatusCode);
    }

    [Fact]
    public async Task An_attempt_on_an_account_under_attack_waits_and_is_then_let_in()
    {
        foreach (var address in Enumerable.Range(1, 3))
        {
            for (var time = 0; time < 10; time++)
                reception.The<Knocks>().Failed(Reception.Chair.ToUpperInvariant(), $"198.51.100.{address}");
        }

        var door = reception.The<Doorkeeper>();
        var waiting = door.Admit(Reception.Chair, Reception.Password, "192.0.2.1", default);
        // Others who come later are through meanwhile.
        for (var other = 0; other < 5; other++)
            Assert.Null((await door.Admit("nobody@mission.example", "not the password", "192.0.2.1", default)).Account);
        Assert.False(waiting.IsCompleted);
        reception.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("Chair", (await waiting).Account?.DisplayName);
    }

    [Fact]
    public async Task Refresh_tokens_that_are_not_ours_are_counted_and_those_that_are_go_on_working()
    {
        var (_, refresh) = await reception.SignIn();
        for (var time = 0; time < 10; time++)
            Assert.Null(await reception.Renew("forged"));
        using var refused = await reception.Client().PostAsync(new Uri("account/refresh", UriKind.Relative), Json("""{"refreshToken":"forged"}"""));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(await reception.Renew(refresh));
    }

    [Fact]
    public async Task Sign_ins_failures_and_refusals_are_logged_without_what_was_typed()
    {
        await reception.SignIn();
        for (var time = 0; time < 11; time++)
            await reception.Knock("my secret typed as a name", "my secret", "198.51.100.7");
        var chair = (await reception.AccountOf(Reception.Chair))!.Id;

        Assert.Contains(reception.Logged, line => line.StartsWith($"Account {chair} signed in from 192.0.2.1", StringComparison.Ordinal));
        Assert.Equal(10, reception.Logged.Count(line => line.StartsWith("A sign-in failed from 198.51.100.7", StringComparison.Ordinal)));
        Assert.Contains(reception.Logged, line => line.StartsWith("A sign-in from 198.51.100.7 was refused unseen", StringComparison.Ordinal));
        Assert.DoesNotContain(reception.Logged, line => line.Contains("secret", StringComparison.Ordinal));
        Assert.DoesNotContain(reception.Logged, line => line.Contains(Reception.Password, StringComparison.Ordinal));
    }

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");
}
