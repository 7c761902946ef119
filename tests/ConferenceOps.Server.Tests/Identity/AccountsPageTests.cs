using System.Net;
using System.Text.RegularExpressions;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Server.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.Identity;

/// <summary>What an administrator does: makes accounts, ends their sign-ins, disables them.</summary>
public sealed partial class AccountsPageTests(RunningConference conference)
{
    private const string Password = "a password of some length";

    private string DemonstrationPassword => conference.Services.GetRequiredService<DemoPassword>().Read()!;

    private Uri Site => conference.CreateClient().BaseAddress!;

    [Fact]
    public async Task An_account_is_made_for_a_delegation_gets_its_password_by_the_link_and_is_disabled()
    {
        using var administrator = await Administrator();
        var email = NewAddress();
        var made = await Make(administrator, email, "Delegate", DelegationId.For(DemoConference.Id, "KEN").ToString());
        var link = Link().Match(made).Groups["link"].Value;

        using var owner = new Visitor(Site);
        Assert.Contains("Set your password", await owner.Open(link), StringComparison.Ordinal);
        Assert.Contains("The two passwords differ", await Set(owner, link, Password, "another"), StringComparison.Ordinal);
        Assert.Contains("Give a password of 12 to 256 characters", await Set(owner, link, "short", "short"), StringComparison.Ordinal);
        Assert.Contains("Your password is set", await Set(owner, link, Password, Password), StringComparison.Ordinal);
        Assert.Contains("This link is not valid", await Set(owner, link, Password, Password), StringComparison.Ordinal);
        await owner.SignIn(email, Password);
        Assert.Contains("\"code\":\"KEN\"", await owner.Open("graphql?query={viewer{delegation{code}}}"), StringComparison.Ordinal);

        Assert.Contains("Its sign-ins are ended", await Act(administrator, email, "end-sign-ins"), StringComparison.Ordinal);
        Assert.Equal("Public", await owner.Me());
        await owner.SignIn(email, Password);
        Assert.Equal("A person", await owner.Me());

        Assert.Contains("It is disabled", await Act(administrator, email, "disable"), StringComparison.Ordinal);
        Assert.Equal("Public", await owner.Me());
        using var refused = await owner.SignIn(email, Password);
        Assert.StartsWith("/sign-in?failed=1", refused.Headers.Location!.ToString(), StringComparison.Ordinal);

        await Act(administrator, email, "enable");
        await owner.SignIn(email, Password);
        Assert.Equal("A person", await owner.Me());
    }

    [Theory]
    [InlineData("Delegate", "", "needs one: choose it")]
    [InlineData("Delegate", "0192c0de-0192-7024-8000-000000000099", "There is no such delegation")]
    [InlineData("None", "", "Choose what the person is")]
    [InlineData("63", "", "Choose what the person is")]
    public async Task An_account_that_fits_no_part_is_refused(string role, string delegation, string words)
    {
        using var administrator = await Administrator();
        Assert.Contains(words, await Make(administrator, NewAddress(), role, delegation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("A <a@mission.example>")]
    [InlineData("")]
    public async Task What_is_no_address_is_refused(string email)
    {
        using var administrator = await Administrator();
        Assert.Contains("is no e-mail address", await Make(administrator, email, "Chair", ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_does_not_disable_the_own_account()
    {
        using var administrator = await Administrator();
        Assert.Contains("Let another administrator disable it", await Act(administrator, RunningConference.Administrator, "disable"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RunningConference.Chair)]
    [InlineData(RunningConference.Secretary)]
    [InlineData(RunningConference.Delegate)]
    public async Task Nobody_else_makes_an_account_even_by_a_form_of_their_own(string who)
    {
        using var visitor = new Visitor(Site);
        await visitor.SignIn(who, DemonstrationPassword);
        using var answer = await visitor.Send(
            "account", [("MakeForm.Email", NewAddress()), ("MakeForm.Name", "A person"), ("MakeForm.Role", "Chair")], "accounts", "make");
        Assert.True(answer.StatusCode is HttpStatusCode.Forbidden, answer.StatusCode.ToString());
    }

    private static string NewAddress() => $"{Guid.CreateVersion7():N}@mission.example";

    private async Task<Visitor> Administrator()
    {
        var visitor = new Visitor(Site);
        await visitor.SignIn(RunningConference.Administrator, DemonstrationPassword);
        return visitor;
    }

    private static async Task<string> Make(Visitor visitor, string email, string role, string delegation) => await Told(visitor.Send(
        "accounts",
        [("MakeForm.Email", email), ("MakeForm.Name", "A person"), ("MakeForm.Role", role), ("MakeForm.Delegation", delegation)],
        form: "make"));

    private static async Task<string> Act(Visitor visitor, string email, string act)
    {
        var page = await visitor.Open($"accounts?find={Uri.EscapeDataString(email)}");
        return await Told(visitor.Send("accounts", [("Act", $"{act} {Account().Match(page).Groups["id"].Value}")], form: "act"));
    }

    private static Task<string> Set(Visitor visitor, string link, string password, string again) =>
        Told(visitor.Send(link, [("Form.Password", password), ("Form.Again", again)], form: "password"));

    private static async Task<string> Told(Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, page);
        return page;
    }

    [GeneratedRegex("value=\"https?://[^/\"]*(?<link>/welcome[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("value=\"[a-z-]+ (?<id>[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Account();
}
