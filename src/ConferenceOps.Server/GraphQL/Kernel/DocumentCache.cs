using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using GraphQL.Transport;
using GraphQLParser.AST;

namespace ConferenceOps.Server.GraphQL;

/// <summary>
/// Documents that were parsed and validated once, by their text; and texts by their SHA-256 number, so that a client that has sent one
/// (extension <c>persistedQuery</c>) need only name it. Bounded: when full it begins anew, which costs one parse each.
/// </summary>
internal sealed class DocumentCache
{
    private const int Most = 1_000;
    private readonly ConcurrentDictionary<string, Known> documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>The document's text: as sent, or as remembered by its number; null if the number is unknown or wrong.</summary>
    public string? Find(GraphQLRequest request)
    {
        if (Number(request) is not { } number)
            return request.Query ?? "";
        if (string.IsNullOrEmpty(request.Query))
            return texts.GetValueOrDefault(number);
        // A number that is not the text's own could make others execute something they did not ask for.
        if (!string.Equals(number, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Query))), StringComparison.OrdinalIgnoreCase))
            return null;
        Bound(texts);
        return texts[number] = request.Query;
    }

    public Known? Document(string text) => documents.GetValueOrDefault(text);

    public void Keep(string text, GraphQLDocument document)
    {
        Bound(documents);
        documents[text] = new(document);
    }

    private static string? Number(GraphQLRequest request)
    {
        if (request.DocumentId is { } id)
            return id.StartsWith("sha256:", StringComparison.Ordinal) ? id[7..] : id;
        return request.Extensions?.TryGetValue("persistedQuery", out var extension) == true
            && extension is IDictionary<string, object?> persisted && persisted.TryGetValue("sha256Hash", out var hash)
                ? hash as string
                : null;
    }

    private static void Bound<T>(ConcurrentDictionary<string, T> kept)
    {
        if (kept.Count >= Most)
            kept.Clear();
    }

    /// <summary>A document that has passed validation.</summary>
    public sealed record Known(GraphQLDocument Document);
}
