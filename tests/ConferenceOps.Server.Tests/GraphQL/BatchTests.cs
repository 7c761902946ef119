using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class BatchTests(RunningConference conference)
{
    private const string Good = """{"query":"{viewer{name}}"}""";

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData($"[{Good}]")]
    [InlineData("\"{viewer{name}}\"")]
    [InlineData("""{"query":5}""")]
    [InlineData("""{"query":"{viewer{name}}","variables":[]}""")]
    [InlineData("""{"query":"{viewer{name}}","variables":"x"}""")]
    [InlineData("""{"query":"{viewer{name}}","extensions":5}""")]
    [InlineData("""{"query":"{viewer{name}}","operationName":{}}""")]
    [InlineData("""{"query":"{viewer{name}}","query":"{viewer{name}}"}""")]
    [InlineData("{}")]
    public async Task One_bad_request_of_a_list_costs_only_itself(string bad)
    {
        using var answer = await Post($"[{Good},{bad},{Good}]");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var answers = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(3, answers.GetArrayLength());
        Assert.Equal("BAD_REQUEST", answers[1].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        foreach (var good in new[] { answers[0], answers[2] })
            Assert.Equal("Public", good.GetProperty("data").GetProperty("viewer").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_list_of_which_nothing_is_a_request_is_bad_altogether()
    {
        using var answer = await Post("[null,[],5]", "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("[" + Good)]
    [InlineData(Good + "x")]
    [InlineData("[" + Good + ",]")]
    public async Task A_body_that_is_no_JSON_is_refused_whole_and_in_words(string body)
    {
        using var answer = await Post(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("body is", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_a_hundred_thousand_is_counted_and_not_made()
    {
        using var answer = await Post($"[{string.Join(',', Enumerable.Repeat(Good, 100_000))}]");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("100000 requests", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[" + Good + "]")]
    public async Task A_stream_of_events_begins_with_a_sound_request_or_not_at_all(string body)
    {
        using var answer = await Post(body, "text/event-stream");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Text_that_is_not_in_UTF8_is_refused_as_such()
    {
        using var content = new ByteArrayContent([.. "{\"query\":\"{viewer{name\u00e9}}\"}".Select(letter => (byte)letter)]);
        content.Headers.ContentType = new("application/json");
        using var answer = await (await conference.Http()).PostAsync(new Uri("graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("UTF-8", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Post(string body, string? accept = null)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accept is not null)
            message.Headers.Accept.ParseAdd(accept);
        return await (await conference.Http()).SendAsync(message, TestContext.Current.CancellationToken);
    }
}
