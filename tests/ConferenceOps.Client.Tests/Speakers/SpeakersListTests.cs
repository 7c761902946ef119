using System.Text.Json.Nodes;
using ConferenceOps.Client.Tests.GraphQL;
using ConferenceOps.Domain.Speakers;

namespace ConferenceOps.Client.Tests.Speakers;

public sealed class SpeakersListTests
{
    private const string Kenyas = """
        {"id":"00000000-0000-7000-8000-000000000070","delegation":"00000000-0000-7000-8000-000000000040",
         "name":"Kenya","kind":"NATIONAL","onBehalfOf":null,"reply":null}
        """;

    private const string Fijis = """
        {"id":"00000000-0000-7000-8000-000000000071","delegation":"00000000-0000-7000-8000-000000000041",
         "name":"Fiji","kind":"GROUP","onBehalfOf":"PIF","reply":null}
        """;

    private static readonly SpeakersListId Item = new(Id(60));
    private static readonly DateTimeOffset Now = new(2024, 6, 20, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_list_is_read_as_the_domain_has_it()
    {
        var list = await Read();
        Assert.Equal((Item, 9, Now), (list.Id, list.Version, list.Now));
        Assert.Equal((SpeakersListStatus.Open, "2", new TimeLimits(5, 7, 10, 5)), (list.State.Status, list.State.Number, list.State.Limits));
        Assert.Equal(["Fiji"], list.State.Waiting.Select(inscription => inscription.Name));
        Assert.Equal(("Kenya", TimeSpan.FromSeconds(1.5)), (list.State.Floor!.Inscription.Name, list.State.Floor.Paused));
        Assert.Empty(list.State.Heard);
    }

    [Fact]
    public async Task A_list_goes_on_as_its_events_tell()
    {
        var list = (await Read()).After(new StatementEnded(new(Id(70)), 200, 0), 10, Now.AddMinutes(3));
        Assert.Equal((10, Now.AddMinutes(3), null), (list.Version, list.Now, list.State.Floor));
        Assert.Equal(["Kenya"], list.State.Heard.Select(statement => statement.Inscription.Name));
    }

    [Fact]
    public async Task A_list_that_was_not_opened_is_null() =>
        Assert.Null(await new FakeServer(new SchemaServer().Answer("speakersList", () => null)).Client().Speakers(Item));

    private static Guid Id(int number) => Guid.Parse($"00000000-0000-7000-8000-{number:d12}");

    private static async Task<SpeakersListView> Read()
    {
        var server = new SchemaServer().Answer("speakersList", () => JsonNode.Parse($$"""
            {"id":"{{Item}}","version":9,"now":"2024-06-20T14:00:00Z","body":"00000000-0000-7000-8000-000000000002","status":"OPEN",
             "number":"2","title":"Implementation",
             "limits":{"national":5,"group":7,"firstReply":10,"secondReply":5},
             "floor":{"inscription":{{Kenyas}},"meeting":"00000000-0000-7000-8000-000000000010","since":"2024-06-20T13:58:00Z",
               "limit":300,"pausedAt":null,"paused":1.5},
             "waiting":{"nodes":[{"inscription":{{Fijis}}}]},"heard":{"nodes":[]},"points":[]}
            """));
        return (await new FakeServer(server).Client().Speakers(Item))!;
    }
}
