using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using ConferenceOps.Domain;

namespace ConferenceOps.Client;

/// <summary>What an operation asks for, from the record its answer is read into: a field for each parameter,
/// so that nothing is asked that is not read.</summary>
internal static class Selection
{
    private static readonly ConcurrentDictionary<(Type, bool), string> Known = new();

    /// <param name="record">The record, or an array of it.</param>
    /// <param name="conditions">Whether fields that depend on a variable are asked for; the answers of commands come without.</param>
    public static string Of(Type record, bool conditions = true) => Known.GetOrAdd(
        (record, conditions),
        key => string.Join(' ', Constructor(Element(key.Item1)).GetParameters()
            .Where(parameter => key.Item2 || parameter.GetCustomAttribute<IfAttribute>() is null)
            .Select(parameter => Field(parameter, key.Item2))));

    private static string Field(ParameterInfo parameter, bool conditions)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        if (parameter.GetCustomAttribute<GivenAttribute>() is { } given)
            name = $"{name}({given.Arguments})";
        if (parameter.GetCustomAttribute<IfAttribute>() is { } condition)
            name = $"{name} @include(if: ${condition.Variable})";
        return Element(parameter.ParameterType) is var type && IsLeaf(type) ? name : $"{name} {{ {Of(type, conditions)} }}";
    }

    private static Type Element(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsArray)
            return type.GetElementType()!;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GenericTypeArguments[0] : type;
    }

    private static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid)
        || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeSpan)
        || Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IId<>));

    private static ConstructorInfo Constructor(Type type) => type.GetConstructors()[0];
}

/// <summary>The arguments that a field of an answer is asked with.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class GivenAttribute(string arguments) : Attribute
{
    public string Arguments { get; } = arguments;
}

/// <summary>The variable on which it depends whether a field of an answer is asked for; it is null where it was not.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class IfAttribute(string variable) : Attribute
{
    public string Variable { get; } = variable;
}
