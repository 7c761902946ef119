using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ConferenceOps.Client;

/// <summary>A list that the schema gives as a page and that is asked for whole: its nodes.</summary>
public sealed class NodesOf<T> : JsonConverter<IReadOnlyList<T>>
{
    private const string Nodes = "nodes";

    /// <inheritdoc/>
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var page = JsonDocument.ParseValue(ref reader);
        return page.RootElement.GetProperty(Nodes).Deserialize(ListIn(options)) ?? [];
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(Nodes);
        JsonSerializer.Serialize(writer, value, ListIn(options));
        writer.WriteEndObject();
    }

    private static JsonTypeInfo<IReadOnlyList<T>> ListIn(JsonSerializerOptions options) => (JsonTypeInfo<IReadOnlyList<T>>)options.GetTypeInfo(typeof(IReadOnlyList<T>));
}
