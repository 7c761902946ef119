using ConferenceOps.Domain;
using ConferenceOps.Server.Identity;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Identity;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Tests.Identity;

public sealed class OneTimeLinksTests : IAsyncLifetime
{
    private const string Another = "another honest password";

    private Reception reception = null!;
    private Account account = null!;

    private OneTimeLinks Links => reception.The<OneTimeLinks>();

    public async ValueTask InitializeAsync()
    {
        reception = await Reception.Open();
        account = (await reception.AccountOf(Reception.Chair))!;
    }

    public ValueTask DisposeAsync() => reception.DisposeAsync();

    [Fact]
    public async Task A_link_works_once()
    {
        var key = await Make();
        var used = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Links.Use(key, account, Another, default)));
        Assert.Equal(1, used.Count(one => one));
        Assert.Null(await Links.Find(key, default));
        await reception.SignIn(password: Another);
    }

    [Fact]
    public async Task A_link_is_looked_at_as_often_as_one_likes_before_it_is_used()
    {
        var key = await Make();
        Assert.Equal(account.Id, (await Links.Find(key, default))?.Id);
        Assert.Equal(account.Id, (await Links.Find(key, default))?.Id);
    }

    [Fact]
    public async Task A_link_expires()
    {
        var key = await Make();
        reception.Clock.Advance(OneTimeLinks.Lasts - TimeSpan.FromSeconds(1));
        Assert.NotNull(await Links.Find(key, default));
        reception.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await Links.Find(key, default));
        Assert.False(await Links.Use(key, account, Another, default));
    }

    [Fact]
    public async Task A_newer_link_takes_the_place_of_the_older()
    {
        var (older, newer) = (await Make(), await Make());
        Assert.Null(await Links.Find(older, default));
        Assert.NotNull(await Links.Find(newer, default));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef")]
    public async Task Where_there_is_no_link_none_is_found(string? key) => Assert.Null(await Links.Find(key, default));

    [Fact]
    public async Task A_link_is_kept_nowhere_but_in_the_hands_of_its_owner()
    {
        var key = await Make();
        await using var context = await reception.The<IDbContextFactory<ConferenceContext>>().CreateDbContextAsync();
        Assert.DoesNotContain(key, (await context.Users.SingleAsync(one => one.Id == account.Id)).LinkDigest, StringComparison.Ordinal);
        Assert.DoesNotContain(reception.Logged, line => line.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Setting_the_password_anew_ends_what_was_signed_in_with_the_former_one()
    {
        var (access, _) = await reception.SignIn();
        Assert.True(await Links.Use(await Make(), account, Another, default));
        Assert.Equal("Public", await reception.Me(access));
    }

    [Fact]
    public async Task The_link_of_an_account_that_is_disabled_is_void()
    {
        var key = await Make();
        await reception.The<AccountDesk>().Disable(account.Id, Guid.Empty, default);
        await reception.The<AccountDesk>().Enable(account.Id, Guid.Empty, default);
        Assert.Null(await Links.Find(key, default));
    }

    [Fact]
    public async Task The_console_makes_the_first_administrator_and_renews_the_link_of_one_and_makes_no_second()
    {
        var desk = reception.The<AccountDesk>();
        var (first, _) = await desk.FirstAdministrator("root@mission.example", "Root", default);
        var (second, _) = await desk.FirstAdministrator("Root@Mission.example", "Root", default);
        Assert.NotEqual(first!, second!);
        Assert.Null(await Links.Find(KeyOf(first!), default));
        Assert.Equal(Roles.Administrator, (await Links.Find(KeyOf(second!), default))!.Roles);
        Assert.Equal("administrator-exists", (await desk.FirstAdministrator("more@mission.example", "More", default)).Refusal!.Reason);
        Assert.Equal("account-exists", (await desk.Make(Reception.Chair, "Chair", Roles.Chair, null, default)).Refusal!.Reason);
    }

    private async Task<string> Make() => KeyOf(await Links.Make(account.Id, default));

    private static string KeyOf(string link) => link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
}
