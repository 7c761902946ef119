using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConferenceOps.Server.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.Identity;

public sealed partial class SignInTests(RunningConference conference)
{
    [Theory]
    [InlineData("/agenda", "/agenda")]
    [InlineData("/drafts?x=1", "/drafts?x=1")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example/", "/")]
    [InlineData("", "/")]
    public async Task Signing_in_leads_back_to_a_page_of_this_host_alone(string returnUrl, string target)
    {
        using var answer = await SignIn(RunningConference.Chair, Password, returnUrl);
        Assert.Equal((HttpStatusCode.Redirect, target), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("conference=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_password_signs_nobody_in()
    {
        using var answer = await SignIn(RunningConference.Observer, "not the password", "/agenda");
        Assert.Equal("/sign-in?failed=1&returnUrl=%2Fagenda", answer.Headers.Location!.ToString());
        Assert.DoesNotContain(
            answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.StartsWith("conference=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_from_elsewhere_signs_nobody_in()
    {
        using var http = Client();
        using var answer = await http.PostAsync(
            new Uri("account/sign-in", UriKind.Relative),
            new FormUrlEncodedContent([new("email", RunningConference.Chair), new("password", Password)]),
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_program_gets_a_token_and_prolongs_it()
    {
        using var http = Client();
        using var answer = await http.PostAsJsonAsync(
            "account/token", new { email = RunningConference.Delegate, password = Password }, TestContext.Current.CancellationToken);
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        using var refreshed = await http.PostAsJsonAsync(
            "account/refresh", new { refreshToken = tokens.GetProperty("refreshToken").GetString() }, TestContext.Current.CancellationToken);
        var token = (await refreshed.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("accessToken").GetString();

        using var asking = new HttpRequestMessage(HttpMethod.Get, "graphql?query={viewer{name,delegation{code}}}")
        {
            Headers = { { "Authorization", $"Bearer {token}" } },
        };
        using var viewer = await http.SendAsync(asking, TestContext.Current.CancellationToken);
        Assert.Contains("\"code\":\"KEN\"", await viewer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_not_ours_is_nobodys()
    {
        using var http = Client();
        using var asking = new HttpRequestMessage(HttpMethod.Get, "graphql?query={viewer{signedIn}}") { Headers = { { "Authorization", "Bearer forged" } } };
        using var viewer = await http.SendAsync(asking, TestContext.Current.CancellationToken);
        Assert.Contains("\"signedIn\":false", await viewer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var refreshed = await http.PostAsJsonAsync(
            "account/refresh", new { refreshToken = "forged" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refreshed.StatusCode);
    }

    private string Password => conference.Services.GetRequiredService<DemoPassword>().Read()!;

    private HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = conference.CreateClient().BaseAddress };

    private async Task<HttpResponseMessage> SignIn(string email, string password, string returnUrl)
    {
        using var http = Client();
        var page = await http.GetStringAsync(new Uri("sign-in", UriKind.Relative), TestContext.Current.CancellationToken);
        return await http.PostAsync(new Uri("account/sign-in", UriKind.Relative), new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", AntiforgeryField().Match(page).Groups["token"].Value),
            new("email", email), new("password", password), new("returnUrl", returnUrl),
        ]), TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AntiforgeryField();
}
