using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ConferenceOps.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ConferenceOps.Server.Tests.Hosting;

public sealed class PlainAnswerTests(RunningConference conference)
{
    [Fact]
    public async Task A_failure_has_a_page_for_people_in_the_products_look()
    {
        using var answer = await Send(HttpMethod.Get, "/error", "text/html,application/xhtml+xml");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.InternalServerError, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("<h1>Something failed on our side</h1>", page, StringComparison.Ordinal);
        Assert.Contains("app.css", page, StringComparison.Ordinal);
        Assert.Contains("tell the Secretariat this number", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_failure_has_problem_details_for_programs(string method)
    {
        using var answer = await Send(new(method), "/error", "application/json");

        Assert.Equal((HttpStatusCode.InternalServerError, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Contains("number", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/account/token", "", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/account/token", "{", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/account/refresh", "null", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/nowhere", null, HttpStatusCode.NotFound)]
    [InlineData("POST", "/documents/import", "<a/>", HttpStatusCode.Unauthorized)]
    public async Task No_program_gets_a_bare_status(string method, string address, string? body, HttpStatusCode status)
    {
        using var answer = await Send(new(method), address, "application/json", body);

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/welcome")]
    [InlineData("/")]
    public async Task A_form_that_was_open_too_long_is_refused_in_words(string address)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([new("password", "x")]) };
        message.Headers.TryAddWithoutValidation("Accept", "text/html");
        using var answer = await (await conference.Http()).SendAsync(message, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("open too long", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_cannot_be_read_is_refused_in_words_in_development_too()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        Assert.True(Thrown());
        builder.Services.AddRefusalsOfBadRequests();
        Assert.False(Thrown());

        bool Thrown() => builder.Services.BuildServiceProvider().GetRequiredService<IOptions<RouteHandlerOptions>>().Value.ThrowOnBadRequest;
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string address, string accept, string? body = null)
    {
        using var message = new HttpRequestMessage(method, address);
        message.Headers.TryAddWithoutValidation("Accept", accept);
        if (body is not null)
            message.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await (await conference.Http()).SendAsync(message, TestContext.Current.CancellationToken);
    }
}
