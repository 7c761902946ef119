using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Server.GraphQL;
using ConferenceOps.Server.Live;
using ConferenceOps.Storage.Log;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class SubscriptionTests(RunningConference conference)
{
    private const string Changes = "subscription ($stream: String!, $after: Int) { changes(stream: $stream, after: $after) { version kind by data } }";

    [Fact]
    public async Task What_was_missed_comes_first_and_then_each_change_as_it_is_committed()
    {
        var commission = await Commission.Established(conference);
        await commission.AgendaItem("Marking");
        await using var followed = await Follow(await conference.Http(), $"agenda/{commission.Id}", after: 0);

        var missed = await followed.Next();
        await commission.AgendaItem("Tracing");
        var arrived = await followed.Next();

        Assert.Equal(
            (1, "agenda.item-added", "Marking"),
            (missed.GetProperty("version").GetInt32(), missed.GetProperty("kind").GetString(), missed.GetProperty("data").GetProperty("title").GetString()));
        Assert.Equal((2, "Tracing"), (arrived.GetProperty("version").GetInt32(), arrived.GetProperty("data").GetProperty("title").GetString()));
        // Names of persons are for participants.
        Assert.Equal(["the Secretariat", "the Secretariat"], new[] { missed, arrived }.Select(change => change.GetProperty("by").GetString()));
    }

    [Theory]
    [InlineData("draft", "SIGN_IN_REQUIRED")]
    [InlineData("rumours", "BAD_REQUEST")]
    public async Task A_stream_is_followed_by_those_it_is_for(string kind, string code)
    {
        await using var followed = await Follow(await conference.Http(), $"{kind}/{Guid.CreateVersion7()}", after: null);

        using var answer = JsonDocument.Parse(await followed.Data());

        Assert.Equal(code, answer.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("event: complete", await followed.Line());
    }

    [Theory]
    [MemberData(nameof(EntitlementTests.Everyone), MemberType = typeof(EntitlementTests))]
    public async Task Every_stream_is_answered_to_those_it_is_for_and_no_others(Roles roles)
    {
        var actor = roles is Roles.None ? Actor.Public : new Actor(Guid.CreateVersion7(), roles.ToString(), roles);
        var executor = conference.Services.GetRequiredService<Executor>();
        Assert.NotEmpty(LiveStreams.All);
        foreach (var (kind, audience) in LiveStreams.All)
        {
            using var left = new CancellationTokenSource();
            using var pace = new Pace();
            var document = $"subscription {{ changes(stream: \"{kind}/{Guid.CreateVersion7()}\") {{ version }} }}";

            var result = await executor.Execute(new() { Query = document }, actor, queriesOnly: true, left.Token, pace);

            string? denied = actor.MaySee(audience) ? null : roles is Roles.None ? "SIGN_IN_REQUIRED" : "NOT_ENTITLED";
            Assert.True(result.Errors?[0].Code == denied, $"{roles} gets {result.Errors?[0].Code ?? "an answer"} from {document}");
            Assert.Equal(denied is null, result.Streams is { Count: 1 });
            await left.CancelAsync();
        }
    }

    [Fact]
    public async Task A_subscription_whose_client_takes_no_events_is_told_what_to_accept()
    {
        var http = await conference.Http();
        using var answer = await http.PostAsJsonAsync(
            new Uri("graphql", UriKind.Relative),
            new { query = Changes, variables = new { stream = "agenda/x" } },
            TestContext.Current.CancellationToken);

        Assert.Contains("text/event-stream", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_can_be_answered_as_an_event_too()
    {
        var http = await conference.Http();
        using var request = new HttpRequestMessage(HttpMethod.Get, "graphql?query={viewer{name}}") { Headers = { { "Accept", "text/event-stream" } } };
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(
            "event: next\ndata: {\"data\":{\"viewer\":{\"name\":\"Public\"}}}\n\nevent: complete\ndata:\n\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_has_more_than_ever_happened_is_told_to_start_anew()
    {
        var commission = await Commission.Established(conference);
        await commission.AgendaItem("Marking");
        await using var followed = await Follow(await conference.Http(), $"agenda/{commission.Id}", after: 7);

        using var answer = JsonDocument.Parse(await followed.Data());

        Assert.Equal("START_ANEW", answer.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("event: complete", await followed.Line());
    }

    [Fact]
    public async Task What_a_slow_client_has_not_taken_is_not_made()
    {
        var commission = await Commission.Established(conference);
        var log = conference.Services.GetRequiredService<EventLog>();
        IEvent[] many = [.. Enumerable.Range(0, 100).Select(number => new AgendaItemAdded(new(Guid.CreateVersion7()), null, $"Item {number}"))];
        await log.Append(new($"agenda/{commission.Id}", 0, [.. many], Actor.Public, TimeProvider.System.GetUtcNow(), new(Guid.CreateVersion7()), 0));
        using var pace = new Pace();
        using var left = new CancellationTokenSource();
        var document = $"subscription {{ changes(stream: \"agenda/{commission.Id}\", after: 0) {{ version }} }}";
        var result = await conference.Services.GetRequiredService<Executor>().Execute(
            new() { Query = document }, Actor.Public, queriesOnly: true, left.Token, pace);
        var made = Channel.CreateUnbounded<ExecutionResult>();

        using var subscription = result.Streams!.Values.Single().Subscribe(new Counted(made.Writer));
        for (var taken = 0; taken < 60; taken++)
        {
            await made.Reader.ReadAsync(TestContext.Current.CancellationToken);
            // Never more than the first thirty-two and those for which another was taken.
            Assert.InRange(made.Reader.Count, 0, 31);
            if (taken >= 20)
                pace.Leave(1);
        }

        await left.CancelAsync();
    }

    private static async Task<Followed> Follow(HttpClient http, string stream, int? after)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = JsonContent.Create(new { query = Changes, variables = new { stream, after } }),
            Headers = { { "Accept", "text/event-stream" } },
        };
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        return new(answer, new(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    private sealed class Counted(ChannelWriter<ExecutionResult> made) : IObserver<ExecutionResult>
    {
        public void OnCompleted() => made.TryComplete();

        public void OnError(Exception error) => made.TryComplete();

        public void OnNext(ExecutionResult value) => made.TryWrite(value);
    }

    private sealed class Followed(HttpResponseMessage answer, StreamReader lines) : IAsyncDisposable
    {
        public async Task<JsonElement> Next()
        {
            using var result = JsonDocument.Parse(await Data());
            return result.RootElement.GetProperty("data").GetProperty("changes").Clone();
        }

        public async Task<string> Data()
        {
            Assert.Equal("event: next", await Line());
            return (await Line())["data: ".Length..];
        }

        /// <summary>The next line that says something.</summary>
        public async Task<string> Line()
        {
            while (true)
            {
                if (await lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30)) is not { } line)
                    throw new InvalidOperationException("The stream has ended.");
                if (line is not ("" or ":"))
                    return line;
            }
        }

        public ValueTask DisposeAsync()
        {
            lines.Dispose();
            answer.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
