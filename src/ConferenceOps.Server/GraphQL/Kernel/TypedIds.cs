using ConferenceOps.Domain;
using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Every typed identifier is an <c>ID</c> to clients.</summary>
internal static class TypedIds
{
    public static void Register(ISchema schema)
    {
        foreach (var id in typeof(IEvent).Assembly.GetTypes().Where(type => type.IsValueType && Array.Exists(type.GetInterfaces(), IsId)))
            typeof(TypedIds).GetMethod(nameof(RegisterOne))!.MakeGenericMethod(id).Invoke(null, [schema]);
    }

    public static void RegisterOne<TId>(ISchema schema)
        where TId : struct, IId<TId>
    {
        schema.RegisterTypeMapping(typeof(TId), typeof(TypedIdGraphType));
        ValueConverter.Register<string, TId>(text => Guid.TryParse(text, out var value)
            ? TId.From(value)
            : throw new FormatException($"\"{text}\" is not an id. Ids are 32 hexadecimal digits in five groups."));
    }

    private static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IId<>);

    /// <summary>The built-in <c>ID</c>, which knows how to write ours.</summary>
    internal sealed class TypedIdGraphType : IdGraphType
    {
        public TypedIdGraphType() => Name = "ID";

        public override object? Serialize(object? value) => value?.ToString();
    }
}
