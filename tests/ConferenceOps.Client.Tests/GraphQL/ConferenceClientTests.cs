using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using Microsoft.Extensions.Time.Testing;

namespace ConferenceOps.Client.Tests.GraphQL;

public sealed class ConferenceClientTests
{
    private static readonly MeetingId Meeting = new(Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad90"));
    private static readonly OpenMeeting Open = new(Meeting);

    private static readonly SchemaServer Opened = new SchemaServer().Accept(
        "openMeeting",
        JsonNode.Parse("""
            {"id":"0190163d-8694-739b-aea5-966c26f8ad90","version":3,
             "body":{"id":"0190163d-8694-739b-aea5-966c26f8ad91","name":"Review Conference","shortName":"RC"},
             "title":"General exchange of views","starts":"2024-06-18T14:00:00Z","ends":"2024-06-18T17:00:00Z","room":"Trusteeship Council",
             "status":"OPEN","ordinal":1,"item":null}
            """),
        version: 3);

    [Fact]
    public async Task A_command_gives_the_version_it_led_to()
    {
        var server = new FakeServer(Opened);
        Assert.Equal(new Outcome(3), await server.Client().Send(Open));
        Assert.Equal(Meeting.ToString(), (string?)server.Input(0)["meeting"]);
        Assert.DoesNotContain("result", server.Bodies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_gives_the_thing_as_it_stands_after_it_to_those_who_ask()
    {
        var opened = await new FakeServer(Opened).Client().Send<MeetingView>(Open);
        Assert.Equal((null, 3), (opened.Refusal, opened.Version));
        Assert.Equal((Meeting, MeetingStatus.Open, 1, "RC"), (opened.Result!.Id, opened.Result.Status, opened.Result.Ordinal, opened.Result.Body.ShortName));
    }

    [Fact]
    public async Task A_refusal_is_a_result()
    {
        var server = new FakeServer(new SchemaServer().Refuse("openMeeting", "The meeting is open already.", "Rule 31", "meeting-not-planned", version: 4));
        Assert.Equal(new Outcome(4, new("meeting-not-planned", "The meeting is open already.", "Rule 31")), await server.Client().Send(Open));
    }

    [Fact]
    public async Task A_command_that_the_network_lost_is_sent_again_with_the_same_id()
    {
        var clock = new FakeTimeProvider();
        var server = new FakeServer(
            new HttpRequestException("no route"), new TaskCanceledException("timed out"),
            FakeServer.Json("<html>Bad gateway</html>", HttpStatusCode.BadGateway), Opened);
        var sent = server.Client(clock).Send(Open);
        await Ended(sent, clock);

        Assert.Equal(new Outcome(3), await sent);
        Assert.Equal(4, server.Bodies.Count);
        Assert.Single(server.Bodies.Distinct());
        Assert.True(Guid.TryParseExact((string?)server.Input(0)["commandId"], "D", out _));
    }

    [Fact]
    public async Task A_command_that_the_store_could_not_take_is_sent_again_with_the_same_id()
    {
        var clock = new FakeTimeProvider();
        var server = new FakeServer(Busy("openMeeting"), Busy("openMeeting"), Opened);
        var sent = server.Client(clock).Send(Open, new CommandId(Meeting.Value));
        await Ended(sent, clock);

        Assert.Equal(new Outcome(3), await sent);
        Assert.Equal(3, server.Bodies.Count);
        Assert.Single(server.Bodies.Distinct());
        Assert.Equal(Meeting.ToString(), (string?)server.Input(2)["commandId"]);
    }

    [Fact]
    public async Task A_question_that_the_store_could_not_answer_is_asked_again()
    {
        var clock = new FakeTimeProvider();
        var server = new FakeServer(Busy("meeting"), new SchemaServer().Answer("meeting", () => null));
        var asked = server.Client(clock).Meeting(Meeting);
        await Ended(asked, clock);

        Assert.Null(await asked);
        Assert.Equal(2, server.Bodies.Count);
    }

    [Fact]
    public async Task A_store_that_stays_busy_is_told_after_five_attempts()
    {
        var clock = new FakeTimeProvider();
        var server = new FakeServer(Busy("openMeeting"));
        var sent = server.Client(clock).Send(Open);
        await Ended(sent, clock);

        Assert.Equal(GraphQLRequestException.TryAgain, (await Assert.ThrowsAsync<GraphQLRequestException>(() => sent)).Code);
        Assert.Equal(5, server.Bodies.Count);
    }

    [Fact]
    public async Task Sending_again_ends_after_five_attempts()
    {
        var clock = new FakeTimeProvider();
        var server = new FakeServer(new HttpRequestException("no route"));
        var sent = server.Client(clock).Send(Open);
        await Ended(sent, clock);

        await Assert.ThrowsAsync<HttpRequestException>(() => sent);
        Assert.Equal(5, server.Bodies.Count);
    }

    [Fact]
    public async Task Who_gives_up_is_not_kept_waiting()
    {
        using var cancel = new CancellationTokenSource();
        var server = new FakeServer(new HttpRequestException("no route"));
        server.Asked = cancel.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client(new FakeTimeProvider()).Send(Open, cancel: cancel.Token));
        Assert.Single(server.Bodies);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task What_the_reader_may_not_do_is_an_exception_with_its_code_whatever_the_status(HttpStatusCode status)
    {
        var server = new FakeServer(FakeServer.Json(
            """{"errors":[{"message":"Drafts are for delegates.","extensions":{"code":"NOT_ENTITLED"}}],"data":null}""", status));
        var refused = await Assert.ThrowsAsync<GraphQLRequestException>(() => server.Client().Drafts());
        Assert.Equal(GraphQLRequestException.NotEntitled, refused.Code);
        Assert.Equal("Drafts are for delegates.", refused.Message);
        Assert.Single(server.Bodies);
    }

    [Fact]
    public async Task A_failure_without_a_code_is_internal()
    {
        var server = new FakeServer(FakeServer.Json("""{"errors":[{"message":"Something broke."}]}"""));
        Assert.Equal(GraphQLRequestException.Internal, (await Assert.ThrowsAsync<GraphQLRequestException>(() => server.Client().Viewer())).Code);
    }

    [Fact]
    public async Task A_part_that_is_not_for_the_reader_is_null_and_the_rest_is_told()
    {
        var server = new FakeServer(new SchemaServer().Answer("delegation", () => new
        {
            id = Meeting,
            version = 1,
            kind = "STATE",
            code = "KE",
            name = "Kenya",
            group = "AFRICAN",
            members = new Failure("NOT_ENTITLED", "Members are for delegates."),
            groups = new { version = 0, of = Array.Empty<object>() },
        }));
        var kenya = await server.Client().Delegation(new(Meeting.Value), members: true);
        Assert.Equal(RegionalGroup.African, kenya!.Group);
        Assert.Null(kenya.Members);
    }

    [Fact]
    public async Task What_does_not_exist_is_null()
    {
        var server = new FakeServer(new SchemaServer().Answer("draft", () => null));
        Assert.Null(await server.Client().Draft(new(Meeting.Value)));
    }

    [Fact]
    public async Task Conditions_are_sent_as_the_schema_writes_them()
    {
        var none = new { nodes = Array.Empty<object>(), pageInfo = new { hasNextPage = false }, totalCount = 0 };
        var server = new FakeServer(new SchemaServer().Answer("meetings", () => none).Answer("delegations", () => none));
        var client = server.Client();
        await client.Meetings(
            day: new(2024, 6, 18),
            from: new(2024, 6, 18, 10, 0, 0, TimeSpan.FromHours(-4)),
            status: [MeetingStatus.Planned, MeetingStatus.Open]);
        await client.Delegations(search: "côte", group: RegionalGroup.LatinAmericanAndCaribbean);
        Assert.Contains("\"status\":[\"PLANNED\",\"OPEN\"]", server.Bodies[0], StringComparison.Ordinal);
        Assert.Contains("\"day\":\"2024-06-18\"", server.Bodies[0], StringComparison.Ordinal);
        Assert.Contains("\"from\":\"2024-06-18T14:00:00Z\"", server.Bodies[0], StringComparison.Ordinal);
        Assert.Contains("\"group\":\"LATIN_AMERICAN_AND_CARIBBEAN\"", server.Bodies[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conference_is_read_with_its_bodies_and_their_programmes()
    {
        var server = new FakeServer(new SchemaServer().Answer("conference", () => JsonNode.Parse("""
            {"id":"0190163d-8694-739b-aea5-966c26f8ad90","version":5,"title":"Fourth Review Conference","shortTitle":"RevCon4","timeZone":"America/New_York",
             "clock":{"zone":"America/New_York","offsets":[{"from":"2024-03-10T07:00:00Z","minutes":-240}]},
             "bodies":[{"id":"0190163d-8694-739b-aea5-966c26f8ad91","name":"Review Conference","shortName":"RC","first":"2024-06-18","last":"2024-06-28",
               "entitlement":20,"officers":[{"office":"President","name":"A. Person","state":"Costa Rica"}],
               "programme":{"version":20,"planned":22,"held":3,"left":-2,"meetings":[]}}],
             "rooms":[{"id":"0190163d-8694-739b-aea5-966c26f8ad92","name":"Hall 1","seats":410,"interpretation":["EN","FR"],"closed":false,"formerNames":[]}]}
            """)));
        var conference = await server.Client().Conference(programme: true);
        Assert.Equal([DraftLanguage.En, DraftLanguage.Fr], Assert.Single(conference!.Rooms).Interpretation);
        var body = Assert.Single(conference.Bodies);
        Assert.Equal(new DateOnly(2024, 6, 18), body.First);
        Assert.Equal(-2, body.Programme!.Left);
        Assert.Null(body.Agenda);
    }

    private static SchemaServer Busy(string field) => new() { Answers = { [field] = _ => new Failure("TRY_AGAIN", "The store is busy.") } };

    // The pauses between attempts pass at once; whether it ends at all is what a minute bounds.
    private static async Task Ended(Task sent, FakeTimeProvider clock)
    {
        var waited = Stopwatch.StartNew();
        while (!sent.IsCompleted)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), "The client goes on sending.");
            clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }
    }
}
