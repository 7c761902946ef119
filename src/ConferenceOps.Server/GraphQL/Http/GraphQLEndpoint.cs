using ConferenceOps.Server.Identity;
using GraphQL;
using GraphQL.Transport;
using Microsoft.AspNetCore.Mvc;

namespace ConferenceOps.Server.GraphQL;

/// <summary>GraphQL over HTTP, to the letter of its specification: POST with JSON, GET for queries, lists of POSTed requests.</summary>
internal static class GraphQLEndpoint
{
    private const int MostInBatch = 10;
    private const long MostBytes = 4 * 1024 * 1024;

    public static void MapGraphQL(this IEndpointRouteBuilder app)
    {
        app.MapGet("/graphql", Get).AllowAnonymous();
        app.MapPost("/graphql", Post).AllowAnonymous().DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        app.Map("/graphql", NotAllowed).AllowAnonymous().DisableAntiforgery();
    }

    private static async Task Get(HttpContext http, Executor executor, ResultJson json)
    {
        if (EventStream.IsAskedFor(http.Request) && RequestReader.FromAddress(http.Request.Query, json) is { } followed)
        {
            await EventStream.Answer(http, await executor.Execute(followed, Actors.Of(http.User), queriesOnly: true, http.RequestAborted, streams: true), json);
            return;
        }

        if (await GraphQLResponse.For(http, json) is not { } response)
            return;
        if (RequestReader.FromAddress(http.Request.Query, json) is not { } request)
            await response.Refuse("The variables or extensions are not objects in JSON.");
        else
            await response.Answer(await executor.Execute(request, Actors.Of(http.User), queriesOnly: true, http.RequestAborted));
    }

    private static async Task Post(HttpContext http, Executor executor, ResultJson json)
    {
        // A form can be posted from any site with the reader's cookie; JSON cannot, without this site's consent.
        if (!RequestReader.IsJson(http.Request))
        {
            http.Response.Headers.Accept = "application/json";
            await GraphQLResponse.Plainly(http, json).Refuse("Send the request as application/json, in UTF-8.", StatusCodes.Status415UnsupportedMediaType);
            return;
        }

        if (EventStream.IsAskedFor(http.Request) && await RequestReader.FromBody(http.Request, json) is { Requests: [{ } followed] })
        {
            await EventStream.Answer(
                http, await executor.Execute(followed, Actors.Of(http.User), queriesOnly: false, http.RequestAborted, streams: true), json);
            return;
        }

        if (await GraphQLResponse.For(http, json) is not { } response)
            return;
        var (requests, refusal, status) = await RequestReader.FromBody(http.Request, json);
        if (refusal is not null)
            await response.Refuse(refusal, status);
        else if (requests is [{ } alone] and GraphQLRequest[])
            await response.Answer(await executor.Execute(alone, Actors.Of(http.User), queriesOnly: false, http.RequestAborted));
        else if (requests!.Count is 0 or > MostInBatch)
            await response.Refuse($"The list has {requests.Count} requests; send 1 to {MostInBatch} at once.");
        else
            await response.Answer(await InOrder(requests, executor, http));
    }

    private static Task NotAllowed(HttpContext http, ResultJson json)
    {
        http.Response.Headers.Allow = "GET, POST";
        return GraphQLResponse.Plainly(http, json).Refuse("Send the request by POST, or a query by GET.", StatusCodes.Status405MethodNotAllowed);
    }

    // A later request of a list may build on what an earlier one did.
    private static async Task<List<ExecutionResult>> InOrder(IList<GraphQLRequest> requests, Executor executor, HttpContext http)
    {
        var results = new List<ExecutionResult>(requests.Count);
        foreach (var request in requests)
            results.Add(await executor.Execute(request, Actors.Of(http.User), queriesOnly: false, http.RequestAborted));
        return results;
    }
}
