using System.Collections.Frozen;
using System.Reflection;

namespace ConferenceOps.Domain;

/// <summary>The two-way table between event types and their stored names.</summary>
public static class EventNames
{
    private static readonly FrozenDictionary<string, Type> Types = typeof(EventNames).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IEvent)))
        .ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Names = Types.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Every stored name.</summary>
    public static IEnumerable<string> All => Types.Keys;

    /// <summary>The stored name of an event type.</summary>
    public static string Of(Type type) => Names[type];

    /// <summary>The event type of a stored name, or null if this version knows none.</summary>
    public static Type? Find(string name) => Types.GetValueOrDefault(name);

    /// <summary>The event type of a stored name; an unknown name means a log written by a newer version, and throws.</summary>
    public static Type TypeOf(string name) => Types.TryGetValue(name, out var type)
        ? type
        : throw new InvalidOperationException(
            $"The log holds an event named '{name}', which this version does not know. Run the version that wrote it, or a newer one.");

    private static string NameOf(Type type) => type.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{type} is an event without a stored name.");
}
