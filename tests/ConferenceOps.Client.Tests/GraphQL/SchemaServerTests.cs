using System.Text.Json.Nodes;
using Xunit.Sdk;

namespace ConferenceOps.Client.Tests.GraphQL;

public sealed class SchemaServerTests
{
    private const string Id = "0190163d-8694-739b-aea5-966c26f8ad90";
    private readonly SchemaServer server = new();

    [Fact]
    public async Task Only_what_was_asked_is_answered_under_the_name_it_was_asked_by()
    {
        Answer(new { id = Id, version = 3, title = "Debate", room = "Room 4" });
        var data = await Ask(
            """query ($id: ID!, $more: Boolean!) { it: meeting(id: $id) { title room @include(if: $more) version @skip(if: $more) } }""",
            new() { ["id"] = Id, ["more"] = true });
        Assert.Equal("""{"it":{"title":"Debate","room":"Room 4"}}""", data);
    }

    [Fact]
    public async Task The_answer_may_depend_on_the_arguments()
    {
        server.Answers["delegations"] = asked =>
            new { totalCount = (string?)asked["search"] == "eny" && (string?)asked["group"] == "AFRICAN" ? 1 : 0, nodes = Array.Empty<object>() };
        var data = await Ask("""query ($part: String) { delegations(search: $part, group: AFRICAN) { totalCount } }""", new() { ["part"] = "eny" });
        Assert.Equal("""{"delegations":{"totalCount":1}}""", data);
    }

    [Fact]
    public async Task What_a_record_works_out_does_not_travel()
    {
        Answer(new WorksOut("Debate"));
        Assert.Equal("""{"meeting":{"title":"Debate"}}""", await Ask($$"""{ meeting(id: "{{Id}}") { title } }"""));
    }

    [Fact]
    public async Task Numbers_of_every_size_and_lists_of_names_pass()
    {
        const string Fund =
            """{"version":7,"priority":["SMALL_ISLAND"],"money":{"free":5000000000},"contributions":{"nodes":[{"receipts":[{"perDollar":0.927}]}]}}""";
        server.Answer("sponsorshipFund", () => JsonNode.Parse(Fund));
        Assert.Equal(
            $$"""{"sponsorshipFund":{{Fund}}}""",
            await Ask($$"""{ sponsorshipFund(id: "{{Id}}") { version priority money { free } contributions { nodes { receipts { perDollar } } } } }"""));
    }

    [Fact]
    public async Task A_part_that_is_denied_is_null_and_says_why_and_is_no_fault()
    {
        server.Answers["delegation"] = _ => new { name = "Kenya", members = new Failure("NOT_ENTITLED", "Members are for delegates.") };
        var response = JsonNode.Parse(await server.Execute($$"""{ delegation(id: "{{Id}}") { name members { name } } }""", null))!;
        Assert.Equal("""{"delegation":{"name":"Kenya","members":null}}""", response["data"]!.ToJsonString());
        Assert.Equal("NOT_ENTITLED", (string?)response["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal("""["delegation","members"]""", response["errors"]![0]!["path"]!.ToJsonString());
        Assert.Empty(server.Faults);
    }

    [Fact]
    public async Task What_an_answer_throws_is_what_the_network_does()
    {
        server.Answers["meeting"] = _ => throw new HttpRequestException("Nobody answers.");
        await Assert.ThrowsAsync<HttpRequestException>(() => Ask($$"""{ meeting(id: "{{Id}}") { title } }"""));
    }

    [Theory]
    [InlineData("""query ($id: ID!) { meeting(id: $id) { chair } }""", "'chair'")]
    [InlineData("""query ($id: ID!) { meeting(number: $id) { title } }""", "'number'")]
    [InlineData("""query ($id: DateTime!) { meeting(id: $id) { title } }""", "'$id'")]
    [InlineData("""query ($id: ID!) { meeting(id: $id) }""", "sub selection")]
    [InlineData("""mutation ($id: ID!) { openMeeting(input: { commandId: $id, meeting: $id, gavel: true }) { refusal { reason } } }""", "'gavel'")]
    [InlineData("""mutation ($id: ID!) { openMeeting(input: { commandId: $id }) { refusal { reason } } }""", "'meeting'")]
    public async Task An_operation_that_is_not_of_the_schema_fails_in_the_words_of_the_validator(string query, string word)
    {
        Answer(new { title = "Debate" });
        Assert.Contains(word, await Fault(query, new() { ["id"] = Id }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("meeting", "\"OpenMeeting\"")]
    [InlineData("gavel", "true")]
    public async Task An_input_that_is_not_of_the_schema_fails(string field, string value)
    {
        var input = new JsonObject { ["commandId"] = Id, ["meeting"] = Id, [field] = JsonNode.Parse(value) };
        var fault = await Fault("""mutation ($input: OpenMeetingInput!) { openMeeting(input: $input) { refusal { reason } } }""", new() { ["input"] = input });
        Assert.Contains(field, fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_is_checked_though_nothing_is_answered()
    {
        await server.Validate($$"""{ meeting(id: "{{Id}}") { title } }""", null);
        await Assert.ThrowsAsync<FailException>(() => server.Validate($$"""{ meeting(id: "{{Id}}") { chair } }""", null));
    }

    [Theory]
    [InlineData("""{}""", "The test answers without meeting.title, which the schema's Meeting always has: String!.")]
    [InlineData("""{"title":null}""", "The test answers without meeting.title, which the schema's Meeting always has: String!.")]
    [InlineData("""{"title":"Debate","chair":"Kenya"}""", "The test answers with meeting.chair, but the schema's Meeting has no such field.")]
    [InlineData("""{"title":"Debate","body":{"chair":"Kenya"}}""", "The test answers with meeting.body.chair, but the schema's Body has no such field.")]
    public async Task An_answer_that_is_not_of_the_schema_is_the_tests_own_fault_by_name(string answer, string fault)
    {
        Answer(JsonNode.Parse(answer));
        Assert.StartsWith(fault, await Fault($$"""{ meeting(id: "{{Id}}") { title } }"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":"Open"}""")]
    [InlineData("""{"status":"OPEN","id":"7"}""")]
    [InlineData("""{"status":"OPEN","openedAt":"yesterday"}""")]
    [InlineData("""{"status":"OPEN","ordinal":"first"}""")]
    public async Task A_value_that_is_not_of_its_type_is_the_tests_own_fault(string answer)
    {
        var whole = JsonNode.Parse(answer)!;
        whole["id"] ??= Id;
        Answer(whole);
        Assert.Contains("(meeting.", await Fault($$"""{ meeting(id: "{{Id}}") { id status openedAt ordinal } }"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_the_test_did_not_expect_is_named() =>
        Assert.StartsWith("The test gives no answer for viewer.", await Fault("{ viewer { name } }"), StringComparison.Ordinal);

    private void Answer(object? meeting) => server.Answer("meeting", () => meeting);

    private async Task<string> Ask(string query, JsonObject? variables = null) =>
        JsonNode.Parse(await server.Execute(query, variables))!["data"]!.ToJsonString();

    private async Task<string> Fault(string query, JsonObject? variables = null)
    {
        await Assert.ThrowsAsync<FailException>(() => server.Execute(query, variables));
        return server.Faults[0];
    }

    private sealed record WorksOut(string Title)
    {
        public string Loud => Title.ToUpperInvariant();
    }
}
