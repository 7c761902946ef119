using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Transport;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Requests and results in JSON; letters of all languages as they are.</summary>
internal sealed class ResultJson(IErrorInfoProvider errors)
    : GraphQLSerializer(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }, errors)
{
    public JsonDocument Document(ExecutionResult result)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(bytes, result);
        return JsonDocument.Parse(bytes.WrittenMemory);
    }

    /// <summary>A request of which <see cref="RequestText"/> says that it is one.</summary>
    public GraphQLRequest Request(ReadOnlySpan<byte> text) => JsonSerializer.Deserialize<GraphQLRequest>(text, SerializerOptions)!;

    public void Write<T>(IBufferWriter<byte> to, T result)
    {
        if (result is WrittenResult { Utf8: var written })
        {
            to.Write(written);
            return;
        }

        using var writer = new Utf8JsonWriter(to, new() { Encoder = SerializerOptions.Encoder, SkipValidation = true });
        JsonSerializer.Serialize(writer, result, SerializerOptions);
    }
}
