using System.Buffers;
using System.Text;
using System.Text.Json;
using MessagePack;
using MessagePack.Formatters;
using MessagePack.Resolvers;

namespace ConferenceOps.Server.Live;

/// <summary>What followers are told, in MessagePack: the same names and values as in JSON.</summary>
internal static class ChangeFormat
{
    public static MessagePackSerializerOptions Options { get; } = MessagePackSerializerOptions.Standard
        .WithResolver(CompositeResolver.Create([new Once(), new Missed(), new MissedMany()], [StandardResolver.Instance]))
        .WithSecurity(MessagePackSecurity.UntrustedData);

    /// <summary>The same in MessagePack.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> json)
    {
        var packed = new ArrayBufferWriter<byte>(json.Length);
        var writer = new MessagePackWriter(packed);
        MessagePackSerializer.ConvertFromJson(Encoding.UTF8.GetString(json), ref writer, MessagePackSerializerOptions.Standard);
        writer.Flush();
        return packed.WrittenSpan.ToArray();
    }

    private sealed class Once : IMessagePackFormatter<Change?>
    {
        public void Serialize(ref MessagePackWriter writer, Change? value, MessagePackSerializerOptions options)
        {
            if (value is null)
                writer.WriteNil();
            else
                writer.WriteRaw(value.Packed());
        }

        public Change? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => throw OneWay();
    }

    private sealed class Missed : IMessagePackFormatter<CatchUp?>
    {
        public void Serialize(ref MessagePackWriter writer, CatchUp? value, MessagePackSerializerOptions options)
        {
            writer.WriteMapHeader(4);
            Write(ref writer, value!.Version, value.Changes, value.Reset);
            Write(ref writer, value.Now);
        }

        public CatchUp? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => throw OneWay();
    }

    private sealed class MissedMany : IMessagePackFormatter<CatchUpMany?>
    {
        public void Serialize(ref MessagePackWriter writer, CatchUpMany? value, MessagePackSerializerOptions options)
        {
            writer.WriteMapHeader(2);
            writer.Write("streams");
            writer.WriteMapHeader(value!.Streams.Count);
            foreach (var (stream, missed) in value.Streams)
            {
                writer.Write(stream);
                writer.WriteMapHeader(missed.Refusal is null ? 3 : 4);
                Write(ref writer, missed.Version, missed.Changes, missed.Reset);
                if (missed.Refusal is { } refusal)
                {
                    writer.Write("refusal");
                    writer.Write(refusal);
                }
            }

            Write(ref writer, value.Now);
        }

        public CatchUpMany? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => throw OneWay();
    }

    private static void Write(ref MessagePackWriter writer, int version, IReadOnlyList<Change> changes, bool reset)
    {
        writer.Write("version");
        writer.Write(version);
        writer.Write("changes");
        writer.WriteArrayHeader(changes.Count);
        foreach (var change in changes)
            writer.WriteRaw(change.Packed());
        writer.Write("reset");
        writer.Write(reset);
    }

    private static void Write(ref MessagePackWriter writer, DateTimeOffset now)
    {
        writer.Write("now");
        // As JSON has it.
        writer.Write(JsonSerializer.SerializeToElement(now).GetString());
    }

    private static NotSupportedException OneWay() => new("Changes go from the server to its followers only.");
}
