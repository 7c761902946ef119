using System.Text.Json;

namespace ConferenceOps.Client;

/// <summary>Carries operations to the server: over HTTP, or straight to its executor where both run in one process.</summary>
public interface IGraphQLTransport
{
    /// <summary>The server's response: an object with <c>data</c>, <c>errors</c> or both.</summary>
    /// <exception cref="HttpRequestException">The server was not reached, or answered without saying anything about the operation;
    /// it may be sent again.</exception>
    Task<JsonDocument> Send(GraphQLRequest request, CancellationToken cancel = default);
}
