using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Server.Demo;
using ConferenceOps.Server.Hosting;
using ConferenceOps.Storage.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.Hosting;

/// <summary>Somebody who has asked for more than anybody may.</summary>
public sealed class BudgetedDoorsTests(RunningConference conference) : IAsyncLifetime
{
    private const string Question = """{"query":"{viewer{name}}"}""";

    private string token = "";
    private Uri? host;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var email = $"crowd-{Guid.CreateVersion7():N}@conference.example";
        var secret = $"{Guid.CreateVersion7()}";
        await using var scope = conference.Services.CreateAsyncScope();
        var account = new Account { UserName = email, Email = email, DisplayName = "Crowd", Roles = Roles.Delegate };
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, secret)).Succeeded);
        var http = await conference.Http();
        host = http.BaseAddress;
        using var answer = await http.PostAsJsonAsync("/account/token", new { email, password = secret }, Stop);
        token = (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("accessToken").GetString()!;
        var (budgets, payer) = (conference.Services.GetRequiredService<Budgets>(), new Payer(account.Id, null));
        budgets.Charge(payer, double.MaxValue);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("text/event-stream")]
    public async Task GraphQL_says_when_to_come_back(string accept)
    {
        using var answer = await Send(HttpMethod.Post, "/graphql", accept, Question);

        AssertComeBack(answer);
        var error = (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("errors")[0];
        Assert.Equal("TOO_MANY_REQUESTS", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("Come back in", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_at_another_door_is_told_by_problem_details()
    {
        using var answer = await Send(HttpMethod.Post, $"/documents/import?body={DemoConference.ReviewConference}", "application/json", "<a/>");

        AssertComeBack(answer);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_person_is_told_on_a_page()
    {
        using var answer = await Send(HttpMethod.Get, "/", "text/html", null);

        AssertComeBack(answer);
        Assert.Contains("<h1>Too many requests</h1>", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_nothing_left_gets_no_live_connection()
    {
        await using var hub = Hub();

        Assert.Contains("429", (await Assert.ThrowsAnyAsync<Exception>(() => hub.StartAsync(Stop))).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_are_served_meanwhile()
    {
        using var others = await (await conference.Http(RunningConference.Observer)).PostAsync(
            new Uri("graphql", UriKind.Relative), new StringContent(Question, new MediaTypeHeaderValue("application/json")), Stop);
        using var health = await Send(HttpMethod.Get, "/health/live", "*/*", null);

        Assert.All([others, health], answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    private HubConnection Hub() => new HubConnectionBuilder()
        .WithUrl(new Uri(host!, "live"), options => options.AccessTokenProvider = () => Task.FromResult<string?>(token))
        .Build();

    private static void AssertComeBack(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(2));
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string address, string accept, string? body)
    {
        using var message = new HttpRequestMessage(method, address);
        message.Headers.Authorization = new("Bearer", token);
        message.Headers.TryAddWithoutValidation("Accept", accept);
        message.Content = body is null ? null : new StringContent(body, new MediaTypeHeaderValue("application/json"));
        return await (await conference.Http()).SendAsync(message, Stop);
    }
}
