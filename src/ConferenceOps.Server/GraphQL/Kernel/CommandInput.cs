using System.Collections.Immutable;
using System.Reflection;
using ConferenceOps.Domain;
using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What is given with a command: the id under which it is sent, and a field for each of its parameters.</summary>
internal sealed class CommandInput : InputObjectGraphType
{
    private const string CommandId = "commandId";

    private readonly CommandShape shape;

    public CommandInput(CommandShape shape)
    {
        this.shape = shape;
        Name = $"{shape.Command.Name}Input";
        AddField(new()
        {
            Name = CommandId,
            Type = typeof(NonNullGraphType<IdScalar>),
            Description = "Made by whoever sends the command; sent again under the same id it gives the first outcome and does nothing twice.",
        });
        foreach (var field in shape.Fields)
        {
            AddField(new()
            {
                Name = field.Name,
                Type = TypeOf(field),
                Description = Documentation.Of(field.Property.DeclaringType!, field.Property.Name),
            });
        }
    }

    /// <summary>The command that was sent, and its id.</summary>
    public override object ParseDictionary(IDictionary<string, object?> value) => new Sent(
        new((Guid)value[CommandId]!),
        shape.Make(field => value.TryGetValue(field.Name, out var given) && given is not null ? Value(given, field) : null));

    private object? Value(object given, CommandField field)
    {
        var type = Nullable.GetUnderlyingType(field.Type) ?? field.Type;
        if (!IsArray(type))
            return given.GetPropertyValue(type, Fields.Find(field.Name)!.ResolvedType!);
        var elements = given.GetPropertyValue(type.GenericTypeArguments[0].MakeArrayType(), Fields.Find(field.Name)!.ResolvedType!);
        return typeof(CommandInput).GetMethod(nameof(Kept), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type.GenericTypeArguments).Invoke(null, [elements]);
    }

    private static ImmutableArray<T> Kept<T>(T[] elements) => [.. elements];

    private static Type TypeOf(CommandField field) => IsArray(field.Type)
        ? typeof(NonNullGraphType<>).MakeGenericType(typeof(ListGraphType<>).MakeGenericType(
            field.Type.GenericTypeArguments[0].GetGraphTypeFromType(isNullable: false, TypeMappingMode.InputType)))
        : field.Type.GetGraphTypeFromType(!field.Required, TypeMappingMode.InputType);

    /// <summary>The values of several parts of which commands take lists.</summary>
    public static IEnumerable<Type> Parts() => CommandShape.All.SelectMany(shape => shape.Fields)
        .Where(field => IsArray(field.Type))
        .Select(field => field.Type.GenericTypeArguments[0])
        .Where(type => type.IsClass)
        .Distinct();

    private static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    internal sealed record Sent(CommandId Id, ICommand Command);
}

/// <summary>A value of several parts of which a command takes a list.</summary>
internal sealed class PartInput<T> : AutoRegisteringInputObjectGraphType<T>
{
    public PartInput()
    {
        Name = $"{typeof(T).Name}Input";
        foreach (var field in Fields)
            field.Description = Documentation.Of(typeof(T), field.Name);
    }
}
