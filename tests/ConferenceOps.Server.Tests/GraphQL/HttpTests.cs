using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class HttpTests(RunningConference conference)
{
    private const string Own = "application/graphql-response+json";
    private const string Plain = "application/json";

    [Theory]
    [InlineData("", Own)]
    [InlineData("*/*", Own)]
    [InlineData(Own, Own)]
    [InlineData(Plain, Plain)]
    [InlineData("application/*", Own)]
    [InlineData("application/json, application/graphql-response+json", Own)]
    [InlineData("application/json, application/graphql-response+json;q=0.9", Plain)]
    [InlineData("text/html, application/graphql-response+json;q=0, */*;q=0.1", Plain)]
    public async Task The_answer_comes_in_the_media_type_the_client_prefers(string accept, string expected)
    {
        using var answer = await Post("{ viewer { name } }", accept);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", answer.Content.Headers.ContentType?.CharSet);
    }

    [Fact]
    public async Task A_client_that_accepts_nothing_we_have_is_told_so()
    {
        using var answer = await Post("{ viewer { name } }", "text/html");

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
    }

    [Theory]
    [InlineData("{ viewer { ", "SYNTAX_ERROR")]
    [InlineData("{ viewer { shoeSize } }", "FIELDS_ON_CORRECT_TYPE")]
    [InlineData("{ body(id: \"Review Conference\") { id } }", "ARGUMENTS_OF_CORRECT_TYPE")]
    [InlineData("{ meetings(from: \"2024-06-18T10:00:00\") { id } }", "ARGUMENTS_OF_CORRECT_TYPE")]
    [InlineData("query One { viewer { name } } query Two { viewer { name } }", "NO_OPERATION_NAME")]
    public async Task A_document_that_cannot_be_executed_is_a_bad_request_in_GraphQLs_own_type_and_200_in_plain_JSON(string document, string code)
    {
        using var own = await Post(document, Own);
        using var plain = await Post(document, Plain);

        Assert.Equal(HttpStatusCode.BadRequest, own.StatusCode);
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        var answer = await Json(own);
        Assert.Equal(code, Code(answer));
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{ "query": 5 }""")]
    [InlineData("""{ "query": "{ viewer { name } }", "variables": [] }""")]
    [InlineData("[]")]
    [InlineData("[null]")]
    public async Task A_body_that_is_no_request_is_bad_in_every_type(string body)
    {
        foreach (var accept in new[] { Own, Plain })
        {
            using var answer = await Send(HttpMethod.Post, "/graphql", body, accept);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("BAD_REQUEST", Code(await Json(answer)));
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Only_JSON_is_read_so_that_no_foreign_form_can_post(string type)
    {
        using var content = new ByteArrayContent("""{"query":"{ viewer { name } }"}"""u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await (await conference.Http()).PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task A_GET_answers_queries()
    {
        using var answer = await Send(
            HttpMethod.Get, Address("query($id: ID!) { body(id: $id) { id } }", """{"id":"00000000-0000-0000-0000-000000000000"}"""), null, Own);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(JsonValueKind.Null, (await Json(answer)).GetProperty("data").GetProperty("body").ValueKind);
    }

    [Fact]
    public async Task A_GET_never_changes_anything()
    {
        const string Mutation =
            """mutation { adoptAgenda(input: { commandId: "00000000-0000-0000-0000-000000000001", """
            + """body: "00000000-0000-0000-0000-000000000001" }) { refusal { reason } } }""";
        using var answer = await Send(HttpMethod.Get, Address(Mutation), null, Own, RunningConference.Chair);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
        Assert.Equal("MUTATION_BY_GET", Code(await Json(answer)));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("5")]
    public async Task A_GET_with_variables_that_are_no_object_is_bad(string variables)
    {
        using var answer = await Send(HttpMethod.Get, Address("{ viewer { name } }", variables), null, Own);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        using var answer = await Send(new(method), "/graphql", "{}", Own);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "POST"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Requests_sent_in_a_list_are_answered_in_a_list_in_their_order()
    {
        using var answer = await Send(
            HttpMethod.Post, "/graphql", """[{"query":"{ viewer { name } }"},{"query":"{ nothing }"},{"query":"{ viewer { signedIn } }"}]""", Own);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var answers = await Json(answer);
        Assert.Equal(3, answers.GetArrayLength());
        Assert.Equal("Public", answers[0].GetProperty("data").GetProperty("viewer").GetProperty("name").GetString());
        Assert.Equal("FIELDS_ON_CORRECT_TYPE", Code(answers[1]));
        Assert.False(answers[2].GetProperty("data").GetProperty("viewer").GetProperty("signedIn").GetBoolean());
    }

    [Fact]
    public async Task A_list_has_at_most_ten_requests()
    {
        using var answer = await Send(HttpMethod.Post, "/graphql", $"[{string.Join(',', Enumerable.Repeat("""{"query":"{ viewer { name } }"}""", 11))}]", Own);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_of_more_than_four_megabytes_is_refused()
    {
        using var answer = await Send(
            HttpMethod.Post, "/graphql", $$$"""{"query":"{ viewer { name } }","variables":{"long":"{{{new string('x', 5_000_000)}}}"}}""", Own);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_document_sent_once_with_its_number_can_then_be_named()
    {
        const string Document = "query Persisted { viewer { name } }";
        var number = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)));
        var persisted = JsonSerializer.Serialize(new { persistedQuery = new { version = 1, sha256Hash = number } });
        var named = $"{{\"extensions\":{persisted}}}";

        using var before = await Send(HttpMethod.Post, "/graphql", named, Plain);
        using var sent = await Send(HttpMethod.Post, "/graphql", $"{{\"query\":\"{Document}\",\"extensions\":{persisted}}}", Plain);
        using var after = await Send(HttpMethod.Post, "/graphql", named, Plain);
        using var byGet = await Send(HttpMethod.Get, $"/graphql?documentId=sha256:{number}", null, Plain);

        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", Code(await Json(before)));
        foreach (var answer in new[] { sent, after, byGet })
            Assert.Equal("Public", (await Json(answer)).GetProperty("data").GetProperty("viewer").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_document_cannot_be_stored_under_the_number_of_another()
    {
        var body = JsonSerializer.Serialize(
            new { query = "{ viewer { name } }", extensions = new { persistedQuery = new { version = 1, sha256Hash = new string('0', 64) } } });
        using var answer = await Send(HttpMethod.Post, "/graphql", body, Plain);

        Assert.Equal("PERSISTED_QUERY_MISMATCH", Code(await Json(answer)));
    }

    [Fact]
    public async Task The_schema_is_shown_to_those_signed_in_only()
    {
        const string Document = "{ __schema { queryType { name } } __type(name: \"Meeting\") { name } }";
        using var stranger = await Send(HttpMethod.Post, "/graphql", Request(Document), Plain);
        using var observer = await Send(HttpMethod.Post, "/graphql", Request(Document), Plain, RunningConference.Observer);
        using var strangerAgain = await Send(HttpMethod.Post, "/graphql", Request(Document), Plain);

        Assert.Equal("SIGN_IN_REQUIRED", Code(await Json(stranger)));
        Assert.Equal("Query", (await Json(observer)).GetProperty("data").GetProperty("__schema").GetProperty("queryType").GetProperty("name").GetString());
        Assert.Equal("SIGN_IN_REQUIRED", Code(await Json(strangerAgain)));
    }

    private static string Request(string document) => JsonSerializer.Serialize(new { query = document });

    private static string Address(string document, string? variables = null) =>
        $"/graphql?query={Uri.EscapeDataString(document)}{(variables is null ? "" : $"&variables={Uri.EscapeDataString(variables)}")}";

    private static string? Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    private Task<HttpResponseMessage> Post(string document, string accept) => Send(HttpMethod.Post, "/graphql", Request(document), accept);

    private async Task<HttpResponseMessage> Send(HttpMethod method, string address, string? body, string accept, string? email = null)
    {
        using var message = new HttpRequestMessage(method, address);
        // A host that refuses a long body does not read it to the end.
        message.Headers.ExpectContinue = body?.Length > 1_000_000;
        if (accept.Length > 0)
            message.Headers.TryAddWithoutValidation("Accept", accept);
        if (body is not null)
            message.Content = new StringContent(body, Encoding.UTF8, Plain);
        return await (await conference.Http(email)).SendAsync(message);
    }
}
