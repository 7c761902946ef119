using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Server.Live;

/// <summary>One committed event as a follower receives it; written once in each format, however many are sent it.</summary>
/// <param name="Stream">The stream, as in <c>draft/…</c>.</param>
/// <param name="Version">Its version in that stream; versions are consecutive.</param>
/// <param name="At">When it was decided.</param>
/// <param name="By">Who did it: the person to participants, the office or the delegation to the public; null where the follower may not see what
/// happened.</param>
/// <param name="Kind">The event's stored name, as in <c>meeting.opened</c>; null where the follower may not see it.</param>
/// <param name="Data">The event's public shape; null where the follower may not see it.</param>
[JsonConverter(typeof(Json))]
internal sealed record Change(string Stream, int Version, DateTimeOffset At, string? By, string? Kind, JsonElement? Data)
{
    private byte[]? json;
    private byte[]? packed;

    // What was written of the original does not say what the copy says.
    private Change(Change original) =>
        (Stream, Version, At, By, Kind, Data) = (original.Stream, original.Version, original.At, original.By, original.Kind, original.Data);

    /// <summary>How many follow the stream as it is announced, so that those who must ask what it means can take turns; null in what was missed.</summary>
    internal int? Followers { get; init; }

    /// <summary>As JSON in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8() => json ??= Write();

    /// <summary>As MessagePack, with the same names and values.</summary>
    public ReadOnlySpan<byte> Packed() => packed ??= ChangeFormat.Pack(Utf8());

    public static Change Of(RecordedEvent recorded, string by) => new(recorded.Stream, recorded.Version, recorded.At, by, recorded.Type,
        JsonSerializer.SerializeToElement(recorded.Event.Published, EventJson.Options));

    /// <summary>What those outside the audience get, so that their versions stay consecutive too.</summary>
    public static Change Tick(RecordedEvent recorded) => new(recorded.Stream, recorded.Version, recorded.At, null, null, null);

    private byte[] Write()
    {
        var written = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(written, new() { Encoder = EventJson.Options.Encoder ?? JavaScriptEncoder.Default }))
        {
            writer.WriteStartObject();
            writer.WriteString("stream", Stream);
            writer.WriteNumber("version", Version);
            writer.WriteString("at", At);
            writer.WriteString("by", By);
            writer.WriteString("kind", Kind);
            writer.WritePropertyName("data");
            if (Data is { } data)
                data.WriteTo(writer);
            else
                writer.WriteNullValue();
            if (Followers is { } followers)
                writer.WriteNumber("followers", followers);
            writer.WriteEndObject();
        }

        return written.WrittenSpan.ToArray();
    }

    private sealed class Json : JsonConverter<Change>
    {
        public override void Write(Utf8JsonWriter writer, Change value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Utf8(), skipInputValidation: true);

        public override Change? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Changes go from the server to its followers only.");
    }
}

/// <summary>What a follower missed.</summary>
/// <param name="Version">The version the stream is at.</param>
/// <param name="Changes">Every change above the version the follower had, in order.</param>
/// <param name="Reset">True if there are too many, or the follower had nothing, or more than ever happened: fetch the current state instead.</param>
/// <param name="Now">What the server's clock shows, by which every screen runs its own.</param>
internal sealed record CatchUp(int Version, IReadOnlyList<Change> Changes, bool Reset, DateTimeOffset Now);

/// <summary>What a follower of several streams missed in each.</summary>
/// <param name="Streams">By the stream's name as it was asked for.</param>
/// <param name="Now">What the server's clock shows.</param>
internal sealed record CatchUpMany(IReadOnlyDictionary<string, StreamCatchUp> Streams, DateTimeOffset Now);

/// <summary>What a follower missed in one of several streams.</summary>
/// <param name="Version">The version the stream is at; 0 if it is refused.</param>
/// <param name="Changes">Every change above the version the follower had, in order.</param>
/// <param name="Reset">True if the current state is to be fetched instead.</param>
/// <param name="Refusal">Why this stream cannot be followed; null if it is.</param>
internal sealed record StreamCatchUp(
    int Version, IReadOnlyList<Change> Changes, bool Reset, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Refusal = null);
