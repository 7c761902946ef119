using System.Security.Cryptography;
using System.Text;
using GraphQL;
using GraphQL.Transport;

namespace ConferenceOps.Server.GraphQL;

/// <summary>
/// Texts of documents by their SHA-256 number, so that a client that has sent one with its number need only name it again: as
/// <c>documentId: "sha256:…"</c> or in the extension <c>persistedQuery</c>.
/// </summary>
internal sealed class PersistedDocuments
{
    private readonly Recent<string> texts = new(250);

    /// <summary>The text the request means, or why there is none.</summary>
    public (string? Text, ExecutionError? Error) TextOf(GraphQLRequest request)
    {
        var named = NumberIn(request);
        if (!string.IsNullOrWhiteSpace(request.Query))
        {
            // A number that is not the text's own could make others execute something they did not ask for.
            return named is null || string.Equals(named, NumberOf(request.Query), StringComparison.OrdinalIgnoreCase)
                ? (request.Query, null)
                : (null, new("The number is not that of the document. Send the SHA-256 of its text in UTF-8.") { Code = "PERSISTED_QUERY_MISMATCH" });
        }

        if (named is null)
            return (null, new("There is no document. Send its text as \"query\".") { Code = Failures.BadRequest });
        return texts.Find(named.ToLowerInvariant()) is { } text
            ? (text, null)
            : (null, new("This host does not know the document of that number. Send its text once with the number.") { Code = "PERSISTED_QUERY_NOT_FOUND" });
    }

    /// <summary>Remembers a document that has proved sound, if its number came with it.</summary>
    public void Remember(GraphQLRequest request)
    {
        if (request.Query is { } text && NumberIn(request) is not null)
            texts.Keep(NumberOf(text), text);
    }

    private static string NumberOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string? NumberIn(GraphQLRequest request)
    {
        if (request.DocumentId is { } id)
            return id.StartsWith("sha256:", StringComparison.Ordinal) ? id[7..] : id;
        return request.Extensions?.TryGetValue("persistedQuery", out var extension) == true
            && extension is IDictionary<string, object?> persisted && persisted.TryGetValue("sha256Hash", out var hash)
                ? hash as string
                : null;
    }
}
