using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace ConferenceOps.Domain;

/// <summary>A number that tells commands apart by their content, so that an id sent again with another content is found out.</summary>
public static class CommandDigest
{
    /// <summary>The first eight bytes of the SHA-256 hash of the command's name and of what was given with it; facts are no part of it.</summary>
    public static long Of(ICommand command)
    {
        var shape = CommandShape.Of(command.GetType());
        using var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content))
        {
            writer.WriteStartObject();
            writer.WriteString("command", shape.Name);
            foreach (var field in shape.Fields)
            {
                writer.WritePropertyName(field.Name);
                JsonSerializer.Serialize(writer, field.Of(command), field.Type, EventJson.Options);
            }

            writer.WriteEndObject();
        }

        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
    }
}
