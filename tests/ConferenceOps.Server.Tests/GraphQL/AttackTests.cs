using System.Net;
using System.Text;
using System.Text.Json;

namespace ConferenceOps.Server.Tests.GraphQL;

/// <summary>What somebody may send who wants to stop the host: each is refused in words, briefly, and costs no more than another request.</summary>
public sealed class AttackTests(RunningConference conference)
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        { "fields that conflict", $"{{conference{{{Many(750, _ => "a:id a:title ")}}}}}" },
        { "fields that conflict in fragments", $"{{conference{{{Many(450, _ => "...{a:id}...{a:title}")}}}}}" },
        {
            "fields that conflict in named fragments",
            $"{{conference{{{Many(90, i => $"...f{i} ")}}}}}{Many(90, i => $"fragment f{i} on Conference{{a:{(i % 2 == 0 ? "id" : "title")}}}")}"
        },
        { "fields that conflict in lists of lists", $"{{conference{{bodies{{programme{{meetings{{{Many(60, _ => "a:id a:title ")}}}}}}}}}}}" },
        { "fields that conflict by their arguments", $"{{{Many(99, i => $"a:body(id:\"{i:00000000}-0000-0000-0000-000000000000\"){{id}}")}}}" },
        { "unknown fields", $"{{{Many(5_000, i => $"x{i % 10} ")}}}" },
        { "unknown arguments", $"{{viewer({Many(2_000, i => $"x{i}:1 ")}){{name}}}}" },
        { "unknown types", $"query({Many(700, i => $"$v{i}:Meeti{i} ")}){{viewer{{name}}}}" },
        { "arguments given again", $"{{body({Many(3_500, _ => "id:1 ")}){{id}}}}" },
        { "unused variables", $"query({Many(1_500, i => $"$v{i}:Int ")}){{viewer{{name}}}}" },
        { "unknown variables", $"{{{Many(150, i => $"a{i}:body(id:$v{i}){{id}}")}}}" },
        { "variables declared again", $"query({Many(2_400, _ => "$v:Int ")}){{viewer{{name}}}}" },
        { "operations", Many(700, i => $"query q{i}{{viewer{{name}}}}") },
        { "fragments", $"{{viewer{{name}}}}{Many(400, i => $"fragment f{i} on Query{{viewer{{name}}}}")}" },
        { "fragments in circles", $"{{...f0}}{Many(50, i => $"fragment f{i} on Query{{{Many(50, j => $"...f{j} ")}}}")}" },
        { "directives", $"{{viewer{{name {Many(1_200, _ => "@skip(if:false)")}}}}}" },
        { "deep fields", $"{{{Many(3_000, _ => "a{")}a{new string('}', 3_001)}" },
        { "deep fields that do not end", Many(9_000, _ => "{a") },
        { "deep lists", $"{{meetings(status:{new string('[', 9_000)}{new string(']', 9_000)}){{totalCount}}}}" },
        { "deep lists that do not end", $"{{meetings(status:{new string('[', 19_000)}" },
        { "deep objects", $"{{meetings(status:{Many(4_000, _ => "{a:")}1{new string('}', 4_000)}){{totalCount}}}}" },
        { "deep types", $"query($v:{new string('[', 9_000)}Int{new string(']', 9_000)}){{viewer{{name}}}}" },
        { "long lists", $"{{meetings(status:[{Many(1_900, _ => "PLANNED ")}]){{totalCount}}}}" },
        { "long names", $"{{{new string('a', 19_000)}}}" },
        { "long texts", $"{{delegations(search:\"{new string('a', 19_000)}\"){{totalCount}}}}" },
        { "long numbers", $"{{meetings(first:{new string('9', 19_000)}){{totalCount}}}}" },
        { "comparisons", $"{{draft(id:\"{Guid.Empty}\"){{{Many(150, i => $"c{i}:comparison(from:0){{__typename}}")}}}}}" },
        { "unknown identities", $"{{{Many(250, i => $"a{i}:speakersList(id:\"{i:00000000}-0000-0000-0000-000000000000\"){{id}}")}}}" },
    };

    private static readonly Dictionary<string, string> Given = new(StringComparer.Ordinal)
    {
        { "deep lists", $"{{\"s\":{new string('[', 60_000)}{new string(']', 60_000)}}}" },
        { "lists a little too deep", $"{{\"s\":{new string('[', 40)}{new string(']', 40)}}}" },
        { "deep objects", $"{{\"s\":{Many(60_000, _ => "{\"a\":")}1{new string('}', 60_000)}}}" },
        { "names given twice", """{"s":null,"s":null}""" },
        { "names given twice far within", """{"s":[{"a":{"b":1,"c":2,"b":3}}]}""" },
        { "long numbers", $"{{\"s\":{new string('9', 3_900_000)}}}" },
        { "long texts", $"{{\"s\":\"{new string('é', 1_900_000)}\"}}" },
        { "half characters", """{"s":"\ud800"}""" },
    };

    public static TheoryData<string> Documents { get; } = [.. Texts.Keys];

    public static TheoryData<string> Variables { get; } = [.. Given.Keys];

    [Theory, MemberData(nameof(Documents))]
    public async Task A_document_made_to_be_dear_gets_a_short_refusal(string made)
    {
        var document = Texts[made];
        Assert.InRange(document.Length, 0, 20_000);
        var (status, answer) = await Send(JsonSerializer.Serialize(new { query = document }));

        Assert.True(status is HttpStatusCode.BadRequest, $"{made}: {status}");
        Assert.InRange(answer.Length, 1, 8_000);
        var errors = JsonDocument.Parse(answer).RootElement.GetProperty("errors");
        Assert.InRange(errors.GetArrayLength(), 1, 11);
        Assert.All(errors.EnumerateArray(), error => Assert.NotEmpty(error.GetProperty("message").GetString()!));
    }

    [Theory, MemberData(nameof(Variables))]
    public async Task Variables_made_to_be_dear_get_a_short_refusal(string made)
    {
        var (status, answer) = await Send(
            $"{{\"query\":\"query($s:String){{delegations(search:$s){{totalCount}}}}\",\"variables\":{Given[made]}}}");

        Assert.True(status is HttpStatusCode.BadRequest, $"{made}: {status}");
        Assert.InRange(answer.Length, 1, 1_000);
    }

    [Fact]
    public async Task Errors_of_a_served_answer_are_as_few()
    {
        var (_, answer) = await Send("""{"query":"{delegations(first:200){nodes{members{name}}}}"}""");

        var errors = JsonDocument.Parse(answer).RootElement.GetProperty("errors");
        Assert.Equal(11, errors.GetArrayLength());
        Assert.Equal("MORE_ERRORS", errors[10].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static string Many(int times, Func<int, string> one) => string.Concat(Enumerable.Range(0, times).Select(one));

    private async Task<(HttpStatusCode Status, string Answer)> Send(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await (await conference.Http()).PostAsync(new Uri("graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
