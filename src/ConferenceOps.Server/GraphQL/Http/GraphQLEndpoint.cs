using System.Text.Json;
using ConferenceOps.Server.Identity;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Primitives;

namespace ConferenceOps.Server.GraphQL;

/// <summary>GraphQL over HTTP, to the letter of its specification: POST with JSON, GET for queries, batches of POSTed requests.</summary>
internal static class GraphQLEndpoint
{
    private const int MostInBatch = 10;
    private const long MostBytes = 4 * 1024 * 1024;
    private const string ResponseType = "application/graphql-response+json";

    public static void MapGraphQL(this IEndpointRouteBuilder app)
    {
        app.MapGet("/graphql", Get).AllowAnonymous();
        app.MapPost("/graphql", Post).AllowAnonymous().DisableAntiforgery().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task Get(HttpContext http, Executor executor, IGraphQLTextSerializer json)
    {
        var query = http.Request.Query;
        GraphQLRequest request;
        try
        {
            request = new()
            {
                Query = query["query"],
                OperationName = Text(query["operationName"]),
                DocumentId = Text(query["documentId"]),
                Variables = json.Deserialize<Inputs>(Text(query["variables"])),
                Extensions = json.Deserialize<Inputs>(Text(query["extensions"])),
            };
        }
        catch (JsonException malformed)
        {
            await Refuse(http, json, $"The variables or extensions are not JSON: {malformed.Message}");
            return;
        }

        await Answer(http, json, await executor.Execute(request, Actors.Of(http.User), queriesOnly: true, http.RequestAborted));
    }

    private static async Task Post(HttpContext http, Executor executor, IGraphQLTextSerializer json)
    {
        // A form can be posted from any site with the reader's cookie; JSON cannot, without this site's consent.
        if (!http.Request.HasJsonContentType())
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            http.Response.Headers.Accept = "application/json";
            return;
        }

        GraphQLRequest?[]? requests;
        bool batch;
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            batch = body.RootElement.ValueKind is JsonValueKind.Array;
            requests = batch
                ? json.Deserialize<GraphQLRequest?[]>(body.RootElement.GetRawText())
                : [json.Deserialize<GraphQLRequest>(body.RootElement.GetRawText())];
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            await Refuse(http, json, $"The body is not a GraphQL request in JSON: {malformed.Message}");
            return;
        }

        if (requests is not { Length: > 0 and <= MostInBatch } || Array.Exists(requests, request => request is null))
        {
            await Refuse(http, json, $"Send one request, or a list of 1 to {MostInBatch}.");
            return;
        }

        if (!batch)
        {
            await Answer(http, json, await executor.Execute(requests[0]!, Actors.Of(http.User), queriesOnly: false, http.RequestAborted));
            return;
        }

        // In order: a later request of a batch may build on what an earlier one did.
        var results = new List<ExecutionResult>(requests.Length);
        foreach (var request in requests)
            results.Add(await executor.Execute(request!, Actors.Of(http.User), queriesOnly: false, http.RequestAborted));
        await Write(http, json, StatusCodes.Status200OK, results);
    }

    private static Task Answer(HttpContext http, IGraphQLTextSerializer json, ExecutionResult result)
    {
        if (result.Errors?.Any(error => error.Code == RequestRules.MutationByGet) == true)
        {
            http.Response.Headers.Allow = "POST";
            return Write(http, json, StatusCodes.Status405MethodNotAllowed, result);
        }

        // With its own media type a request that could not be executed is a bad request; to older clients everything is 200.
        return Write(http, json, result.Executed || !Prefers(http) ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, result);
    }

    private static Task Refuse(HttpContext http, IGraphQLTextSerializer json, string message) =>
        Write(http, json, StatusCodes.Status400BadRequest, new ExecutionResult { Errors = [new ExecutionError(message) { Code = "BAD_REQUEST" }] });

    private static async Task Write<T>(HttpContext http, IGraphQLTextSerializer json, int status, T result)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = (Prefers(http) ? ResponseType : "application/json") + "; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await json.WriteAsync(http.Response.Body, result, http.RequestAborted);
    }

    private static bool Prefers(HttpContext http) => http.Request.Headers.Accept.ToString().Contains(ResponseType, StringComparison.OrdinalIgnoreCase);

    private static string? Text(StringValues value) => value.Count == 0 ? null : value.ToString();
}
