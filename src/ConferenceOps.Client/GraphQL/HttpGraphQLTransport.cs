using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ConferenceOps.Client;

/// <summary>Operations over HTTP: POST to <c>/graphql</c> below the base address of <paramref name="http"/>.</summary>
public sealed class HttpGraphQLTransport(HttpClient http) : IGraphQLTransport
{
    private static readonly Uri Endpoint = new("graphql", UriKind.Relative);

    /// <inheritdoc/>
    public async Task<JsonDocument> Send(GraphQLRequest request, CancellationToken cancel = default)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = Body(request) };
        message.Headers.Accept.Add(new("application/graphql-response+json"));
        message.Headers.Accept.Add(new("application/json", 0.9));
        using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel);
        try
        {
            await using var content = await response.Content.ReadAsStreamAsync(cancel);
            var document = await JsonDocument.ParseAsync(content, cancellationToken: cancel);
            if (document.RootElement.ValueKind is JsonValueKind.Object &&
                (document.RootElement.TryGetProperty("data", out _) || document.RootElement.TryGetProperty("errors", out _)))
                return document;
            document.Dispose();
        }
        catch (Exception failure) when (failure is JsonException or IOException)
        {
            throw NotAnswered(response, failure);
        }

        throw NotAnswered(response, null);
    }

    private static ByteArrayContent Body(GraphQLRequest request)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString("query", request.Query);
            if (request.Variables is { } variables)
            {
                writer.WritePropertyName("variables");
                variables.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        var content = new ByteArrayContent(bytes.WrittenSpan.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }

    // What is no GraphQL response comes from something in between: a proxy, a hotel's sign-in page, a connection cut half-way.
    private static HttpRequestException NotAnswered(HttpResponseMessage response, Exception? inner) =>
        new($"The server did not answer the request ({(int)response.StatusCode}).", inner, response.StatusCode);
}
