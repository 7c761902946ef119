using System.Collections.Immutable;
using System.Reflection;
using ConferenceOps.Domain.Delegations;

namespace ConferenceOps.Domain.Tests;

/// <summary>Commands of every type, made of values that are in order, to ask of all of them what must hold for each.</summary>
internal static class AnyCommand
{
    /// <summary>The names of all types, those of commands that people never send among them.</summary>
    public static IEnumerable<string> Names => Types.Select(type => type.Name).Order(StringComparer.Ordinal);

    public static CommandShape Shape(string name) => CommandShape.Of(Types.Single(type => type.Name == name));

    /// <summary>A command with a value in every field, and with the identities that are looked up for it; each field's identity is its own.</summary>
    public static ICommand Make(CommandShape shape)
    {
        var command = shape.Make(Value);
        foreach (var property in shape.Command.GetProperties().Where(property => property.IsDefined(typeof(LookedUpAttribute)) && IsId(property.PropertyType)))
            property.SetValue(command, Value(property.PropertyType, property.Name));
        return command;
    }

    /// <summary>Why a command is refused where nothing has happened yet, or null if it is not.</summary>
    public static Refusal? Refusal(ICommand command, Actor by)
    {
        var kind = command.GetType().GetInterfaces().Single(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ICommand<,>));
        var ask = typeof(AnyCommand).GetMethod(nameof(Ask), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(kind.GenericTypeArguments);
        return (Refusal?)ask.Invoke(null, [command, by]);
    }

    /// <summary>The value that a field has.</summary>
    public static object Value(CommandField field) => Value(field.Type, field.Name);

    private static object Value(Type type, string name) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } value => Value(value, name),
        _ when type == typeof(string) => name switch { "timeZone" => "UTC", "currency" => "USD", _ => "Words" },
        _ when type == typeof(DelegationId) => People.Kenya,
        _ when IsId(type) => Activator.CreateInstance(type, IdentityOf.Name(name))!,
        _ when type == typeof(DateOnly) => DateOnly.FromDateTime(People.Now.UtcDateTime),
        _ when type == typeof(DateTimeOffset) => People.Now,
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => type.GetField("Empty")!.GetValue(null)!,
        _ when type.IsEnum || type == typeof(bool) => Activator.CreateInstance(type)!,
        _ => Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static IEnumerable<Type> Types => typeof(ICommand).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ICommand)));

    private static bool IsId(Type type) => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IId<>));

    private static Refusal? Ask<TState, TEvent>(ICommand<TState, TEvent> command, Actor by)
        where TState : IAggregate<TState, TEvent>
        where TEvent : IEvent => Procedure.Decide(command, TState.Initial, by, People.Now, Since<TState, TEvent>.Nothing(TState.Initial)).Refusal;
}
