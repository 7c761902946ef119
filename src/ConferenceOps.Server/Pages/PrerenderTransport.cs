using System.Text.Json;
using ConferenceOps.Client;
using ConferenceOps.Server.GraphQL;
using ConferenceOps.Server.Identity;

namespace ConferenceOps.Server.Pages;

/// <summary>While a page is prerendered, its questions go straight to the executor, on behalf of whoever asked for the page.</summary>
internal sealed class PrerenderTransport(Executor executor, IHttpContextAccessor http) : IGraphQLTransport
{
    public Task<JsonDocument> Send(GraphQLRequest request, CancellationToken cancel = default) =>
        executor.Ask(request.Query, request.Variables?.ToJsonString(), Actors.Of(http.HttpContext?.User), cancel);
}
