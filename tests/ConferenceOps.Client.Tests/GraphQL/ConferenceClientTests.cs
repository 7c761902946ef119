using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace ConferenceOps.Client.Tests.GraphQL;

public sealed class ConferenceClientTests
{
    private const string Opened = """
        {"data":{"openMeeting":{"result":{"id":"0190163d-8694-739b-aea5-966c26f8ad90","version":3,
          "body":{"id":"0190163d-8694-739b-aea5-966c26f8ad91","name":"Review Conference","shortName":"RC"},
          "title":"General exchange of views","starts":"2024-06-18T14:00:00Z","ends":"2024-06-18T17:00:00Z","room":"Trusteeship Council",
          "status":"OPEN","ordinal":1,"item":null,"openedAt":"2024-06-18T14:04:00Z","adjournedAt":null},"refusal":null}}}
        """;

    private static readonly Guid Meeting = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad90");

    [Fact]
    public async Task A_command_gives_the_thing_as_it_stands_after_it()
    {
        var server = new FakeServer(Opened);
        var opened = await server.Client().OpenMeeting(Meeting);
        Assert.Null(opened.Refusal);
        Assert.Equal(MeetingStatus.Open, opened.Result!.Status);
        Assert.Equal(1, opened.Result.Ordinal);
        Assert.Equal(new DateTimeOffset(2024, 6, 18, 14, 4, 0, TimeSpan.Zero), opened.Result.OpenedAt);
        Assert.Equal(Meeting.ToString("D"), (string?)server.Input(0)["meeting"]);
        Assert.Contains("mutation ($input: OpenMeetingInput!) { openMeeting(input: $input)", server.Bodies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_a_result()
    {
        var server = new FakeServer("""{"data":{"openMeeting":{"result":null,"refusal":{"reason":"meeting-not-planned","message":"The meeting is open already.","rule":"Rule 31"}}}}""");
        var answer = await server.Client().OpenMeeting(Meeting);
        Assert.Equal(new Refusal("meeting-not-planned", "The meeting is open already.", "Rule 31"), answer.Refusal);
    }

    [Fact]
    public async Task A_command_that_the_network_lost_is_sent_again_with_the_same_id()
    {
        var clock = new FakeTimeProvider();
        var server = new FakeServer(
            new HttpRequestException("no route"), new TaskCanceledException("timed out"), FakeServer.Json("<html>Bad gateway</html>", HttpStatusCode.BadGateway), Opened);
        var sent = server.Client(clock).OpenMeeting(Meeting);
        while (!sent.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        Assert.Equal(MeetingStatus.Open, (await sent).Result!.Status);
        Assert.Equal(4, server.Bodies.Count);
        Assert.Single(server.Bodies.Distinct());
        Assert.True(Guid.TryParseExact((string?)server.Input(0)["commandId"], "D", out _));
    }

    [Fact]
    public async Task Sending_again_ends_after_five_attempts()
    {
        var clock = new FakeTimeProvider();
        var server = new FakeServer(new HttpRequestException("no route"));
        var sent = server.Client(clock).OpenMeeting(Meeting);
        while (!sent.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        await Assert.ThrowsAsync<HttpRequestException>(() => sent);
        Assert.Equal(5, server.Bodies.Count);
    }

    [Fact]
    public async Task Who_gives_up_is_not_kept_waiting()
    {
        using var cancel = new CancellationTokenSource();
        var server = new FakeServer(new HttpRequestException("no route"));
        server.Asked = cancel.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client(new FakeTimeProvider()).OpenMeeting(Meeting, cancel: cancel.Token));
        Assert.Single(server.Bodies);
    }

    [Fact]
    public async Task A_command_may_bring_its_own_id()
    {
        var server = new FakeServer(Opened);
        var command = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad99");
        await server.Client().OpenMeeting(Meeting, command);
        Assert.Equal("0190163d-8694-739b-aea5-966c26f8ad99", (string?)server.Input(0)["commandId"]);
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
        var server = new FakeServer("""{"errors":[{"message":"Something broke."}]}""");
        Assert.Equal(GraphQLRequestException.Internal, (await Assert.ThrowsAsync<GraphQLRequestException>(() => server.Client().Viewer())).Code);
    }

    [Fact]
    public async Task A_part_that_is_not_for_the_reader_is_null_and_the_rest_is_told()
    {
        var server = new FakeServer("""
            {"data":{"delegation":{"id":"0190163d-8694-739b-aea5-966c26f8ad90","version":1,"kind":"STATE","code":"KE","name":"Kenya","group":"AFRICAN","members":null}},
             "errors":[{"message":"Members are for delegates.","path":["delegation","members"],"extensions":{"code":"NOT_ENTITLED"}}]}
            """);
        var kenya = await server.Client().Delegation(Meeting, members: true);
        Assert.Equal(RegionalGroup.African, kenya!.Group);
        Assert.Null(kenya.Members);
    }

    [Fact]
    public async Task What_does_not_exist_is_null()
    {
        var server = new FakeServer("""{"data":{"draft":null}}""");
        Assert.Null(await server.Client().Draft(Meeting));
    }

    [Fact]
    public async Task Conditions_are_sent_as_the_schema_writes_them()
    {
        var server = new FakeServer("""{"data":{"meetings":{"nodes":[],"pageInfo":{"hasNextPage":false,"endCursor":null},"totalCount":0}}}""", """{"data":{"delegations":{"nodes":[],"pageInfo":{"hasNextPage":false,"endCursor":null},"totalCount":0}}}""");
        var client = server.Client();
        await client.Meetings(day: new(2024, 6, 18), from: new(2024, 6, 18, 10, 0, 0, TimeSpan.FromHours(-4)), status: [MeetingStatus.Planned, MeetingStatus.Open]);
        await client.Delegations(search: "côte", group: RegionalGroup.LatinAmericanAndCaribbean);
        Assert.Contains("\"status\":[\"PLANNED\",\"OPEN\"]", server.Bodies[0], StringComparison.Ordinal);
        Assert.Contains("\"day\":\"2024-06-18\"", server.Bodies[0], StringComparison.Ordinal);
        Assert.Contains("\"from\":\"2024-06-18T14:00:00+00:00\"", server.Bodies[0], StringComparison.Ordinal);
        Assert.Contains("\"group\":\"LATIN_AMERICAN_AND_CARIBBEAN\"", server.Bodies[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conference_is_read_with_its_bodies_and_their_programmes()
    {
        var server = new FakeServer("""
            {"data":{"conference":{"id":"0190163d-8694-739b-aea5-966c26f8ad90","version":5,"title":"Fourth Review Conference","shortTitle":"RevCon4","timeZone":"America/New_York",
              "bodies":[{"id":"0190163d-8694-739b-aea5-966c26f8ad91","name":"Review Conference","shortName":"RC","first":"2024-06-18","last":"2024-06-28","entitlement":20,
                "officers":[{"office":"President","name":"A. Person","state":"Costa Rica"}],"programme":{"version":20,"planned":22,"held":3,"left":-2,"meetings":[]}}]}}}
            """);
        var conference = await server.Client().Conference(programme: true);
        var body = Assert.Single(conference!.Bodies);
        Assert.Equal(new DateOnly(2024, 6, 18), body.First);
        Assert.Equal(-2, body.Programme!.Left);
        Assert.Null(body.Agenda);
    }
}
