using ConferenceOps.Server.Hosting;
using ConferenceOps.Server.Identity;
using ConferenceOps.Server.Live;
using GraphQL;
using Microsoft.AspNetCore.Mvc;

namespace ConferenceOps.Server.GraphQL;

/// <summary>GraphQL over HTTP, to the letter of its specification: POST with JSON, GET for queries, lists of POSTed requests.</summary>
internal static class GraphQLEndpoint
{
    // What every call takes, and every byte of it, whatever it turns out to ask.
    private const int PerRequest = 100;
    private const double PerByte = 0.02;

    private const long MostBytes = 4 * 1024 * 1024;

    public static void MapGraphQL(this IEndpointRouteBuilder app)
    {
        app.MapGet("/graphql", Get).AllowAnonymous();
        app.MapPost("/graphql", Post).AllowAnonymous().DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        app.Map("/graphql", NotAllowed).AllowAnonymous().DisableAntiforgery();
    }

    private static Task Get(HttpContext http, Executor executor, ResultJson json, Budgets budgets) => Answer(
        http, () => Task.FromResult(RequestReader.FromAddress(http.Request.Query, json)), new(executor, http, new(budgets, http), QueriesOnly: true), json);

    private static Task Post(HttpContext http, Executor executor, ResultJson json, Budgets budgets)
    {
        if (RequestReader.IsJson(http.Request))
            return Answer(http, () => RequestReader.FromBody(http.Request, json), new(executor, http, new(budgets, http), QueriesOnly: false), json);
        // A form can be posted from any site with the reader's cookie; JSON cannot, without this site's consent.
        http.Response.Headers.Accept = "application/json";
        return GraphQLResponse.Plainly(http, json).Refuse("Send the request as application/json, in UTF-8.", StatusCodes.Status415UnsupportedMediaType);
    }

    private static async Task Answer(HttpContext http, Func<Task<SentRequests>> read, Door door, ResultJson json)
    {
        var streams = EventStream.IsAskedFor(http.Request);
        if ((streams ? GraphQLResponse.Plainly(http, json) : await GraphQLResponse.For(http, json)) is not { } response)
            return;
        if (door.Purse.Pay(PerRequest) is { } wait)
        {
            await response.Answer(new ExecutionResult(TooMany.Requests(wait)));
            return;
        }

        var sent = await read();
        if (sent.Refusal is { } refusal)
            await response.Refuse(refusal, sent.Status);
        else if (sent.List && sent.Requests.All(one => one.Refusal is not null))
            await response.Answer(new ExecutionResult(sent.Requests[0].Refusal!));
        else if (streams && sent.List)
            await response.Refuse("A stream of events answers one request, not a list.");
        else if (streams && sent.Requests[0].Refusal is null)
            await Stream(http, sent.Requests[0], door, response, json);
        else if (sent.List)
            await response.Answer(await InOrder(sent.Requests, door));
        else
            await response.Answer(await door.Execute(sent.Requests[0]));
    }

    private static async Task Stream(HttpContext http, SentRequest request, Door door, GraphQLResponse response, ResultJson json)
    {
        using var pace = new Pace();
        await EventStream.Answer(http, await door.Execute(request, pace), pace, response, json);
    }

    private static Task NotAllowed(HttpContext http, ResultJson json)
    {
        http.Response.Headers.Allow = "GET, POST";
        return GraphQLResponse.Plainly(http, json).Refuse("Send the request by POST, or a query by GET.", StatusCodes.Status405MethodNotAllowed);
    }

    // A later request of a list may build on what an earlier one did.
    private static async Task<List<ExecutionResult>> InOrder(IReadOnlyList<SentRequest> requests, Door door)
    {
        var results = new List<ExecutionResult>(requests.Count);
        foreach (var request in requests)
            results.Add(await door.Execute(request));
        return results;
    }

    /// <summary>Through which the requests of one call go, on behalf of whoever sent it and at their expense.</summary>
    private sealed record Door(Executor Executor, HttpContext Http, Purse Purse, bool QueriesOnly)
    {
        public async Task<ExecutionResult> Execute(SentRequest sent, Pace? pace = null)
        {
            if (Purse.Pay(sent.Bytes * PerByte) is { } wait)
                return new(TooMany.Requests(wait));
            return sent.Request is { } request
                ? await Executor.Execute(request, Actors.Of(Http.User), QueriesOnly, Http.RequestAborted, pace, Purse)
                : new(sent.Refusal!);
        }
    }
}
