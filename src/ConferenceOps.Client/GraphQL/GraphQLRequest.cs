using System.Text.Json.Nodes;

namespace ConferenceOps.Client;

/// <summary>One operation to be executed by the server.</summary>
/// <param name="Query">The document, with one operation.</param>
/// <param name="Variables">Its variables, or null if it has none.</param>
public sealed record GraphQLRequest(string Query, JsonObject? Variables = null);
