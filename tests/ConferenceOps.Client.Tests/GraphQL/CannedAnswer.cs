using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ConferenceOps.Domain;
using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Client.Tests.GraphQL;

/// <summary>What a test lets the server answer, as JSON of the schema's shape.</summary>
internal static class CannedAnswer
{
    // What a record works out from its other parts does not travel.
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerOptions.Web)
    {
        Converters = { new IdJsonConverter(), new NamesOfTheSchema() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsWorkedOut } },
    };

    /// <summary>An object of a test as it travels. Text is a value and not JSON: that is given as a <see cref="JsonNode"/>.</summary>
    public static JsonNode? Of(object? value) => value is JsonNode node ? node.DeepClone() : JsonSerializer.SerializeToNode(value, Wire);

    /// <summary>The objects in an answer, with what they are in the schema.</summary>
    public static IEnumerable<(JsonObject Value, IObjectGraphType Type)> Parts(JsonNode? value, IGraphType type) => (value, type.GetNamedType()) switch
    {
        (JsonArray items, _) => items.SelectMany(item => Parts(item, type)),
        (JsonObject part, IObjectGraphType named) when Failure.In(part) is null =>
            part.SelectMany(property => named.Fields.Find(property.Key) is { ResolvedType: { } of } ? Parts(property.Value, of) : []).Prepend((part, named)),
        _ => [],
    };

    /// <summary>The names in an answer that its type does not have in the schema.</summary>
    public static IEnumerable<string> Unknown(JsonNode? value, IGraphType type, string field) =>
        from part in Parts(value, type)
        from property in part.Value
        where part.Type.Fields.Find(property.Key) is null
        select $"The test answers with {field}{part.Value.GetPath()[1..]}.{property.Key}, but the schema's {part.Type.Name} has no such field.";

    /// <summary>One field of an object that a test gave.</summary>
    public static object? Resolve(IResolveFieldContext field)
    {
        var value = field.Source is JsonObject source ? source[field.FieldDefinition.Name] : ((Func<IResolveFieldContext, JsonNode?>)field.RootValue!)(field);
        if (value is JsonObject part && Failure.In(part) is { } failure)
            throw failure.AsError();
        if (value is null && field.FieldDefinition.ResolvedType is NonNullGraphType promised)
            throw new WrongAnswer(
                $"The test answers without {string.Join('.', field.Path)}, which the schema's {field.ParentType.Name} always has: {promised}.");
        return field.FieldDefinition.ResolvedType!.GetNamedType() is WireScalar { Name: "JSON" } ? value : Plain(value);
    }

    private static object? Plain(JsonNode? value) => value switch
    {
        JsonArray items => items.Select(Plain).ToList(),
        JsonValue scalar => scalar.GetValueKind() switch
        {
            JsonValueKind.String => scalar.Deserialize<string>(),
            JsonValueKind.Number => Number(scalar.Deserialize<JsonElement>()),
            var kind => kind is JsonValueKind.True,
        },
        _ => value,
    };

    private static object Number(JsonElement number) => number switch
    {
        _ when number.TryGetInt32(out var small) => (object)small,
        _ when number.TryGetInt64(out var large) => large,
        _ => number.GetDecimal(),
    };

    private static void LeaveOutWhatIsWorkedOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property is { Set: null, AssociatedParameter: null }).ToList())
            type.Properties.Remove(property);
    }

    // Not as events are written down, where some values have names of their own.
    private sealed class NamesOfTheSchema : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

        private sealed class Of<T> : JsonConverter<T>
            where T : struct, Enum
        {
            public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
                writer.WriteStringValue(JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()));
        }
    }
}
