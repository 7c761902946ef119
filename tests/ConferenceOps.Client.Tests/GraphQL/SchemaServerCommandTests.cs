using System.Text.Json.Nodes;

namespace ConferenceOps.Client.Tests.GraphQL;

public sealed class SchemaServerCommandTests
{
    private const string Meeting = "0190163d-8694-739b-aea5-966c26f8ad90";
    private const string Draft = "0190163d-8694-739b-aea5-966c26f8ad91";
    private const string Paragraph = "0190163d-8694-739b-aea5-966c26f8ad92";
    private readonly SchemaServer server = new();

    [Fact]
    public async Task A_command_answers_with_what_the_query_would_after_a_refusal_too()
    {
        server.Answer("meeting", () => new { id = Meeting, title = "Debate" });
        server.Accept("openMeeting", version: 3);
        Assert.Equal("""{"openMeeting":{"result":{"title":"Debate"},"version":3,"refusal":null}}""", await Open());
        server.Refuse("openMeeting", "It is open.", "Rule 31", version: 4);
        Assert.Equal(
            """{"openMeeting":{"result":{"title":"Debate"},"version":4,"refusal":{"reason":"refused","message":"It is open.","rule":"Rule 31"}}}""",
            await Open());
    }

    [Fact]
    public async Task What_results_may_be_given()
    {
        server.Accept("openMeeting", new { title = "Another" });
        Assert.Equal("""{"openMeeting":{"result":{"title":"Another"},"version":1,"refusal":null}}""", await Open());
    }

    [Fact]
    public async Task What_results_is_found_wherever_it_stands_by_its_identity()
    {
        server.Answer("draft", () => new { id = Draft, paragraphs = new[] { new { id = Meeting, text = "Other" }, new { id = Paragraph, text = "This" } } });
        server.Accept("deleteParagraph");
        var deleted = await Ask(
            """mutation ($input: DeleteParagraphInput!) { deleteParagraph(input: $input) { result { text } } }""",
            new() { ["commandId"] = Meeting, ["draft"] = Draft, ["seenVersion"] = 2, ["paragraph"] = Paragraph });
        Assert.Equal("""{"deleteParagraph":{"result":{"text":"This"}}}""", deleted);
    }

    [Fact]
    public async Task A_command_on_what_no_query_answers_has_no_result()
    {
        server.Answer("meeting", () => new { id = Draft, title = "Debate" });
        server.Refuse("openMeeting", "There is no such meeting.");
        Assert.StartsWith("""{"openMeeting":{"result":null,"version":1,"refusal":{""", await Open(), StringComparison.Ordinal);
    }

    private Task<string> Open() => Ask(
        """mutation ($input: OpenMeetingInput!) { openMeeting(input: $input) { result { title } version refusal { reason message rule } } }""",
        new() { ["commandId"] = Draft, ["meeting"] = Meeting });

    private async Task<string> Ask(string command, JsonObject input) =>
        JsonNode.Parse(await server.Execute(command, new() { ["input"] = input }))!["data"]!.ToJsonString();
}
