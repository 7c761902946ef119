using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConferenceOps.Client;

/// <summary>Enumerations as the schema writes them, <c>ASIA_PACIFIC</c>; live changes, which write <c>asiaPacific</c>, are read too.</summary>
public sealed class WireEnum<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && Enum.TryParse<T>(reader.GetString()!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw new JsonException($"Not a {typeof(T).Name}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Name(value));

    internal static string Name(T value) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
