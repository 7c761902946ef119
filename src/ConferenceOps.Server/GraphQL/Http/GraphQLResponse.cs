using GraphQL;
using Microsoft.Net.Http.Headers;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Answers in the media type the client prefers, with the status that this type gives an outcome.</summary>
internal sealed class GraphQLResponse
{
    private const string Own = "application/graphql-response+json";
    private const string Plain = "application/json";

    private readonly HttpContext http;
    private readonly ResultJson json;
    private readonly string type;

    private GraphQLResponse(HttpContext http, ResultJson json, string type) => (this.http, this.json, this.type) = (http, json, type);

    /// <summary>Ready to answer, or null if the client accepts nothing we have, which it has then been told.</summary>
    public static async ValueTask<GraphQLResponse?> For(HttpContext http, ResultJson json)
    {
        if (Negotiate(http.Request) is { } type)
            return new(http, json, type);
        await Plainly(http, json).Refuse($"Accept {Own} or {Plain}.", StatusCodes.Status406NotAcceptable);
        return null;
    }

    /// <summary>For those with whom nothing is agreed.</summary>
    public static GraphQLResponse Plainly(HttpContext http, ResultJson json) => new(http, json, Plain);

    public Task Answer(ExecutionResult result)
    {
        if (result.Errors?.Any(error => error.Code == RequestRules.MutationByGet) == true)
        {
            http.Response.Headers.Allow = "POST";
            return Write(StatusCodes.Status405MethodNotAllowed, result);
        }

        if (TooMany.Seconds(result) is { } seconds)
            return Later(seconds, result);

        // In GraphQL's own type a request that could not be executed is a bad request; to clients of plain JSON only one without a document is.
        var bad = !result.Executed && (type == Own || result.Errors is [{ Code: Failures.BadRequest }]);
        return Write(bad ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK, result);
    }

    public Task Answer(List<ExecutionResult> results) =>
        results.TrueForAll(result => TooMany.Seconds(result) is not null) && TooMany.Seconds(results[^1]) is { } seconds
            ? Later(seconds, results)
            : Write(StatusCodes.Status200OK, results);

    public Task Refuse(string message, int status = StatusCodes.Status400BadRequest) =>
        Write(status, new ExecutionResult(new ExecutionError(message) { Code = Failures.BadRequest }));

    private Task Later<T>(string seconds, T result)
    {
        http.Response.Headers.RetryAfter = seconds;
        return Write(StatusCodes.Status429TooManyRequests, result);
    }

    private async Task Write<T>(int status, T result)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type == Own ? Own + "; charset=utf-8" : Plain + "; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        json.Write(http.Response.BodyWriter, result);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static string? Negotiate(HttpRequest request)
    {
        switch (request.Headers.Accept.ToString())
        {
            case "" or "*/*" or Own:
                return Own;
            case Plain:
                return Plain;
            default:
                var accepted = request.GetTypedHeaders().Accept;
                var (own, plain) = (Quality(Own, accepted), Quality(Plain, accepted));
                return own > 0 && own >= plain ? Own : plain > 0 ? Plain : null;
        }
    }

    // The most specific range that covers the type decides.
    private static double Quality(string type, IList<MediaTypeHeaderValue> accepted) => new[] { type, "application/*", "*/*" }
        .Select(range => accepted.FirstOrDefault(one => one.MediaType.Equals(range, StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(one => one is not null) is { } covering ? covering.Quality ?? 1 : 0;
}
