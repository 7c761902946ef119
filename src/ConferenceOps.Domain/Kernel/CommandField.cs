using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace ConferenceOps.Domain;

/// <summary>One value that is given with a command.</summary>
public sealed class CommandField
{
    private static readonly NullabilityInfoContext Nullability = new();
    private readonly ImmutableArray<PropertyInfo> path;

    private CommandField(ImmutableArray<PropertyInfo> path, ParameterInfo parameter)
    {
        (this.path, Type, Text) = (path, parameter.ParameterType, parameter.GetCustomAttribute<TextAttribute>());
        Elements = ElementOf(Type) is { } element && HasParts(element) ? [.. Of(element, [])] : [];
        // Whatever holds for texts can be forgotten by none: such a command is not even known.
        if (Text is null && Elements.IsEmpty && HoldsText(Type))
            throw new InvalidOperationException($"{parameter.Member.DeclaringType} does not say what kind of text its {parameter.Name} is.");
        Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        lock (Nullability)
            Required = Type.IsValueType ? Nullable.GetUnderlyingType(Type) is null : Nullability.Create(parameter).WriteState is NullabilityState.NotNull;
    }

    /// <summary>Its name to clients.</summary>
    public string Name { get; }

    /// <summary>The type of its values.</summary>
    public Type Type { get; }

    /// <summary>False if it may be left out.</summary>
    public bool Required { get; }

    /// <summary>What holds for it if it is a text that people enter.</summary>
    public TextAttribute? Text { get; }

    /// <summary>What each of its values is made of, if it is a list of values of several parts.</summary>
    internal ImmutableArray<CommandField> Elements { get; }

    /// <summary>The property it is the value of.</summary>
    public PropertyInfo Property => path[^1];

    internal string Key => string.Join('.', path.Select(step => step.Name));

    /// <summary>Its value in a command.</summary>
    public object? Of(ICommand command) => In(command);

    /// <summary>Its value in a command, or in one of the values of a list.</summary>
    internal object? In(object whole) => path.Aggregate((object?)whole, (value, step) => step.GetValue(value));

    /// <summary>A copy of the whole with another value here.</summary>
    internal object With(object whole, object? value) => With(whole, 0, value);

    internal static IEnumerable<CommandField> Of(Type type, ImmutableArray<PropertyInfo> before) =>
        from parameter in Constructor(type).GetParameters()
        where parameter.GetCustomAttribute<LookedUpAttribute>() is null
        let path = before.Add(type.GetProperty(parameter.Name!)!)
        from field in HasParts(parameter.ParameterType) ? Of(parameter.ParameterType, path) : [new CommandField(path, parameter)]
        select field;

    internal static object Make(Type type, ImmutableArray<string> before, IReadOnlyDictionary<string, object?> values)
    {
        var constructor = Constructor(type);
        return constructor.Invoke(
        [
            .. constructor.GetParameters().Select(parameter => before.Add(parameter.Name!) is var path && HasParts(parameter.ParameterType)
                ? Make(parameter.ParameterType, path, values)
                : values.GetValueOrDefault(string.Join('.', path))),
        ]);
    }

    private object With(object whole, int step, object? value)
    {
        var copy = whole.GetType().GetMethod("<Clone>$")!.Invoke(whole, null)!;
        path[step].SetValue(copy, step == path.Length - 1 ? value : With(path[step].GetValue(whole)!, step + 1, value));
        return copy;
    }

    // A record's first constructor is the one that its parameters make; the other copies it.
    private static ConstructorInfo Constructor(Type type) => type.GetConstructors()[0];

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GenericTypeArguments[0] : null;

    private static bool HoldsText(Type type) => type == typeof(string) || type.GetElementType() is { } element && HoldsText(element)
        || type.GenericTypeArguments.Any(HoldsText) || IsOurs(type) && type.GetConstructors().Any(made => made.GetParameters().Any(HoldsText));

    private static bool HoldsText(ParameterInfo parameter) => parameter.ParameterType != parameter.Member.DeclaringType && HoldsText(parameter.ParameterType);

    private static bool HasParts(Type type) => type is { IsClass: true } && IsOurs(type);

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith(typeof(CommandField).Namespace!, StringComparison.Ordinal) is true;
}
