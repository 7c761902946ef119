using System.Collections.Immutable;
using System.Reflection;
using ConferenceOps.Domain;

namespace ConferenceOps.Storage.Tests.ReadModels;

/// <summary>Events of every type with values as long as the declared limits allow.</summary>
internal static class LongestValues
{
    // What no command gives as it stands in the event: it is made of what others give, or copied from another aggregate.
    private static readonly Dictionary<string, int> Derived = new(StringComparer.Ordinal)
    {
        ["Room"] = TextLimits.Room,
        ["Number"] = 20,
        ["Sponsor"] = TextLimits.Name,
        ["SponsorName"] = TextLimits.Name,
        ["RevisedBy"] = TextLimits.Name,
        ["Because"] = TextLimits.Reason,
    };

    /// <summary>Who causes them, with the longest name.</summary>
    public static Actor Actor { get; } = new(Guid.CreateVersion7(), Text(TextLimits.Name), Roles.Secretariat);

    /// <summary>The identity that all things of a type bear.</summary>
    public static Guid Identity(Type id) => new(id.Name.PadRight(16)[..16].Select(letter => (byte)letter).ToArray());

    /// <summary>The event of that name; what makes others possible is to be written before them.</summary>
    public static IEvent Of(string name) => (IEvent)Record(EventNames.TypeOf(name));

    private static string Text(int length) => string.Concat(Enumerable.Repeat("Ж", length));

    private static object? Value(Type type, Path path) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } value => Value(value, path),
        _ when type == typeof(string) => Text(path.Longest),
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.MaxValue,
        _ when type == typeof(DateOnly) => DateOnly.MaxValue,
        _ when type == typeof(bool) => true,
        _ when type.IsEnum => Enum.GetValues(type).Cast<object>().MaxBy(value => $"{value}".Length),
        _ when IsId(type) => Activator.CreateInstance(type, Identity(type)),
        _ when type.IsPrimitive || type == typeof(decimal) => Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture),
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => One(type.GenericTypeArguments[0], path),
        _ => Record(type),
    };

    private static object One(Type item, Path path) =>
        typeof(LongestValues).GetMethod(nameof(Single), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item)
            .Invoke(null, [Value(item, path)])!;

    private static ImmutableArray<T> Single<T>(T item) => [item];

    private static object Record(Type type)
    {
        var made = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        return made.Invoke([.. made.GetParameters().Select(parameter => Value(parameter.ParameterType, new(type, parameter)))]);
    }

    private static bool IsId(Type type) => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IId<>));

    /// <summary>Where in an event a value stands: it is as long as a command of the same subject may give what bears that name.</summary>
    private sealed record Path(Type Owner, ParameterInfo Parameter)
    {
        private static readonly ILookup<string, (string Subject, int Most)> Declared = (
            from type in typeof(ICommand).Assembly.GetTypes()
            from constructor in type.GetConstructors()
            from parameter in constructor.GetParameters()
            from text in parameter.GetCustomAttributes<TextAttribute>()
            select (Name: parameter.Name!, Place: (type.Namespace!, text.Most))).ToLookup(one => one.Name, one => one.Place);

        public int Longest => Derived.TryGetValue(Parameter.Name!, out var most) ? most
            : Declared[Parameter.Name!].Where(one => one.Subject == Owner.Namespace).Select(one => one.Most).DefaultIfEmpty(
                Declared[Parameter.Name!].Select(one => one.Most).DefaultIfEmpty(TextLimits.Paragraph).Max()).Max();
    }
}
