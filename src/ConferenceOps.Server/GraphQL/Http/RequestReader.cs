using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Reads requests from an address or a body.</summary>
internal static class RequestReader
{
    /// <summary>True if the body says that it is JSON in UTF-8, which is the only encoding of JSON.</summary>
    public static bool IsJson(HttpRequest request) => request.ContentType is "application/json" or "application/json; charset=utf-8"
        || (request.HasJsonContentType()
            && MediaTypeHeaderValue.Parse(request.ContentType).Charset is { Length: 0 } or { Value: "utf-8" or "UTF-8" or "\"utf-8\"" });

    /// <summary>The request that an address makes, or null if its variables or extensions are not objects in JSON.</summary>
    public static GraphQLRequest? FromAddress(IQueryCollection address, ResultJson json)
    {
        try
        {
            return new()
            {
                Query = Text(address["query"]),
                OperationName = Text(address["operationName"]),
                DocumentId = Text(address["documentId"]),
                Variables = json.Deserialize<Inputs>(Text(address["variables"])),
                Extensions = json.Deserialize<Inputs>(Text(address["extensions"])),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The requests of a body (an array of one element if it is not a list), or why there are none and the status that says so.</summary>
    public static async Task<(IList<GraphQLRequest>? Requests, string? Refusal, int Status)> FromBody(HttpRequest request, ResultJson json)
    {
        try
        {
            var requests = await json.ReadAsync<IList<GraphQLRequest>>(request.Body, request.HttpContext.RequestAborted);
            return requests is null || requests.Any(one => one is null)
                ? (null, "The body is null where a request must be.", StatusCodes.Status400BadRequest)
                : (requests, null, StatusCodes.Status200OK);
        }
        catch (JsonException malformed)
        {
            return (
                null,
                $"The body is not a GraphQL request in JSON: line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}.",
                StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException refused)
        {
            return (null, "The body is too long, or was cut off. Send less at once.", refused.StatusCode);
        }
    }

    private static string? Text(StringValues value) => value.Count == 0 ? null : value.ToString();
}
