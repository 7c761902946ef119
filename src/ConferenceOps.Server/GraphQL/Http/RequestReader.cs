using System.Buffers;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Reads requests from an address or a body.</summary>
internal static class RequestReader
{
    private const int MostInBatch = 10;
    private static readonly string[] Texts = ["query", "operationName", "documentId"];
    private static readonly string[] Objects = ["variables", "extensions"];

    /// <summary>True if the body says that it is JSON in UTF-8, which is the only encoding of JSON.</summary>
    public static bool IsJson(HttpRequest request) => request.ContentType is "application/json" or "application/json; charset=utf-8"
        || (request.HasJsonContentType()
            && MediaTypeHeaderValue.Parse(request.ContentType).Charset is { Length: 0 } or { Value: "utf-8" or "UTF-8" or "\"utf-8\"" });

    /// <summary>The request that an address makes.</summary>
    public static SentRequests FromAddress(IQueryCollection address, ResultJson json)
    {
        if (Texts.Concat(Objects).FirstOrDefault(part => address[part].Count > 1) is { } twice)
            return SentRequests.None($"The address gives {twice} more than once.");
        try
        {
            return From(Json(address), json);
        }
        catch (JsonException)
        {
            return SentRequests.None("The variables or extensions are not objects in JSON.");
        }
    }

    /// <summary>The requests of a body, each read or refused for itself.</summary>
    public static async Task<SentRequests> FromBody(HttpRequest request, ResultJson json)
    {
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException refused)
        {
            return SentRequests.None("The body is too long, or was cut off. Send less at once.", refused.StatusCode);
        }

        return From(body.GetBuffer().AsSpan(0, (int)body.Length), json);
    }

    // As the same request would stand in a body.
    private static byte[] Json(IQueryCollection address)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            foreach (var text in Texts.Where(part => address[part].Count > 0))
                writer.WriteString(text, address[text].ToString());
            foreach (var part in Objects.Where(part => address[part].ToString().Length > 0))
            {
                writer.WritePropertyName(part);
                writer.WriteRawValue(address[part].ToString());
            }

            writer.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static SentRequests From(ReadOnlySpan<byte> text, ResultJson json)
    {
        var (found, list, refusal) = RequestText.Look(text, MostInBatch);
        if (refusal is not null)
            return SentRequests.None(refusal);
        var requests = new List<SentRequest>(found.Count);
        foreach (var (at, why) in found)
            requests.Add(why is null ? Read(text[at], json) : SentRequest.Refused(text[at].Length, why));
        return new(requests, list, null, StatusCodes.Status200OK);
    }

    private static SentRequest Read(ReadOnlySpan<byte> text, ResultJson json)
    {
        try
        {
            return new(text.Length, json.Request(text), null);
        }
        catch (JsonException)
        {
            return SentRequest.Refused(text.Length, "This is not a GraphQL request: {\"query\": \"…\", \"variables\": {…}}.");
        }
    }
}
