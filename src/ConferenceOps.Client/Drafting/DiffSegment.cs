using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConferenceOps.Client;

/// <summary>A stretch of a comparison of two texts.</summary>
/// <param name="Text">The markup of the stretch; a mark may open in one stretch and close in another.</param>
public sealed record DiffSegment(DiffOp Op, string Text);

/// <summary>To which of two texts a stretch belongs.</summary>
[JsonConverter(typeof(DiffOpConverter))]
public enum DiffOp
{
    /// <summary>To both.</summary>
    Equal,

    /// <summary>To the later alone.</summary>
    Inserted,

    /// <summary>To the earlier alone.</summary>
    Deleted,
}

/// <summary>The schema writes <c>INSERTED</c>, live changes write <c>+</c>.</summary>
internal sealed class DiffOpConverter : JsonConverter<DiffOp>
{
    public override DiffOp Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() switch
    {
        "=" or "EQUAL" => DiffOp.Equal,
        "+" or "INSERTED" => DiffOp.Inserted,
        "-" or "DELETED" => DiffOp.Deleted,
        _ => throw new JsonException("Not an operation of a comparison."),
    };

    public override void Write(Utf8JsonWriter writer, DiffOp value, JsonSerializerOptions options) => writer.WriteStringValue(WireEnum<DiffOp>.Name(value));
}
