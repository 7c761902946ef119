using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ConferenceOps.Domain;

/// <summary>How events and snapshots are written down: JSON with names in camel case, enumerations by name, letters of all languages as they are.</summary>
public static class EventJson
{
    /// <summary>The options shared by the log, the snapshots and the live changes.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new IdJsonConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutTheContract } },
    };

    // Texts told with what changed in them leave out what they were before.
    private static readonly JsonSerializerOptions AsTold = new(Options) { RespectNullableAnnotations = false, RespectRequiredConstructorParameters = false };

    /// <summary>The stored form of an event.</summary>
    public static string Write(IEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), Options);

    /// <summary>The event of a stored name and form.</summary>
    public static IEvent Read(string name, string payload) => (IEvent)JsonSerializer.Deserialize(payload, EventNames.TypeOf(name), Options)!;

    /// <summary>
    /// An event as its followers are told of it (<see cref="IEvent.Published"/>): what is not told is empty. Null for a name of a newer version.
    /// </summary>
    public static IEvent? Told(string name, JsonElement told) => EventNames.Find(name) is { } type ? (IEvent?)told.Deserialize(type, AsTold) : null;

    // Audience and Published say how an event is told, not what happened.
    private static void LeaveOutTheContract(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(IEvent)))
            return;
        foreach (var property in type.Properties.Where(property => property.Name is "audience" or "published").ToList())
            type.Properties.Remove(property);
    }
}
