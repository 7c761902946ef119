using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Server.Demo;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.Identity;

/// <summary>Nothing of a sign-in is left when it is ended, at any door of the running host.</summary>
public sealed class SignOutTests(RunningConference conference)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string Password => conference.Services.GetRequiredService<DemoPassword>().Read()!;

    private Uri Site => conference.CreateClient().BaseAddress!;

    [Fact]
    public async Task A_cookie_that_somebody_kept_is_worth_nothing_after_signing_out()
    {
        using var visitor = new Visitor(Site);
        await visitor.SignIn(RunningConference.Observer, Password);
        using var thief = new Visitor(Site, visitor.Cookie);
        Assert.Equal("Claire Aubert (ICRC)", await thief.Me());

        using var left = await visitor.Send("/", [], "account/sign-out");

        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.Equal("Public", await thief.Me());
        using var refused = await thief.Http.GetAsync(new Uri("drafts", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_form_from_elsewhere_signs_nobody_out()
    {
        using var visitor = new Visitor(Site);
        await visitor.SignIn(RunningConference.Observer, Password);
        using var forged = await visitor.Http.PostAsync(new Uri("account/sign-out", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal("Claire Aubert (ICRC)", await visitor.Me());
    }

    [Fact]
    public async Task Who_is_signed_out_already_may_press_the_button_again()
    {
        using var visitor = new Visitor(Site);
        using var left = await visitor.Http.PostAsync(new Uri("account/sign-out", UriKind.Relative), null);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (left.StatusCode, left.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Signing_out_everywhere_from_the_own_page_ends_the_tokens_of_programs_too()
    {
        using var visitor = new Visitor(Site);
        await visitor.SignIn("delegate2@conference.example", Password);
        using var program = await Program("delegate2@conference.example");
        Assert.Contains("A program", await visitor.Open("account"), StringComparison.Ordinal);

        await visitor.Send("account", [("everywhere", "true")], "account/sign-out");

        Assert.Equal("Public", await visitor.Me());
        var told = await program.GetStringAsync(new Uri("graphql?query={viewer{signedIn}}", UriKind.Relative));
        Assert.Contains("\"signedIn\":false", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.ServerSentEvents)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task A_connection_to_the_hub_is_closed_when_its_sign_in_ends(HttpTransportType transport)
    {
        using var program = await Program(RunningConference.Delegate);
        await using var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(Site, "live"), transport, options =>
                options.AccessTokenProvider = () => Task.FromResult(program.DefaultRequestHeaders.Authorization!.Parameter))
            .AddJsonProtocol(options => options.PayloadSerializerOptions = EventJson.Options)
            .Build();
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        await hub.StartAsync(TestContext.Current.CancellationToken);

        using var left = await program.PostAsync(new Uri("account/sign-out", UriKind.Relative), null);

        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        await closed.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_subscription_ends_when_its_sign_in_ends()
    {
        using var program = await Program(RunningConference.Delegate);
        var query = Uri.EscapeDataString($$"""subscription { changes(stream: "draft/{{DemoDraft.Id}}", after: 0) { version } }""");
        using var asking = new HttpRequestMessage(HttpMethod.Get, $"graphql?query={query}") { Headers = { { "Accept", "text/event-stream" } } };
        using var answer = await program.SendAsync(asking, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("event: next", await lines.ReadLineAsync().WaitAsync(Patience));

        await program.PostAsync(new Uri("account/sign-out", UriKind.Relative), null);

        await Assert.ThrowsAnyAsync<IOException>(() => lines.ReadToEndAsync().WaitAsync(Patience));
    }

    private async Task<HttpClient> Program(string email)
    {
        var http = conference.CreateClient();
        using var answer = await http.PostAsJsonAsync("account/token", new { email, password = Password });
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }
}
