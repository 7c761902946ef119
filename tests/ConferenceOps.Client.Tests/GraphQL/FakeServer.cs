using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ConferenceOps.Client.Tests.GraphQL;

/// <summary>
/// Answers requests in turn and keeps what was asked; the last answer is given again and again. An answer is an exception, a response, or a server that
/// executes what is asked. What is no operation of the schema fails the test, whatever the answer.
/// </summary>
internal sealed class FakeServer(params object[] answers) : HttpMessageHandler
{
    private int asked;

    public List<string> Bodies { get; } = [];

    public List<HttpRequestMessage> Requests { get; } = [];

    public Action? Asked { get; set; }

    public ConferenceClient Client(TimeProvider? time = null) => new(new HttpGraphQLTransport(Http), time);

    public HttpClient Http => new(this, disposeHandler: false) { BaseAddress = new("http://conference.example/") };

    public JsonNode Input(int request) => JsonNode.Parse(Bodies[request])!["variables"]!["input"]!;

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        var answer = answers[Math.Min(asked++, answers.Length - 1)];
        Asked?.Invoke();
        var schema = answer as SchemaServer ?? new();
        if (request.RequestUri!.AbsolutePath == "/graphql")
        {
            var operation = JsonNode.Parse(Bodies[^1])!;
            var (query, variables) = ((string)operation["query"]!, operation["variables"] as JsonObject);
            if (answer is SchemaServer)
                return Json(await schema.Execute(query, variables));
            await schema.Validate(query, variables);
        }

        return answer switch
        {
            Exception failure => throw failure,
            HttpResponseMessage response => response,
            _ => throw new UnreachableException(),
        };
    }
}
