using System.Collections.Concurrent;
using System.Reflection;

namespace ConferenceOps.Domain;

/// <summary>The identity that a command makes, and of what kind of thing, as in "agenda item".</summary>
internal readonly record struct NewIdentity(string Kind, Guid Id)
{
    private static readonly ConcurrentDictionary<Type, Func<ICommand, NewIdentity?>> Readers = new();

    /// <summary>What the command makes; null if it makes nothing.</summary>
    public static NewIdentity? Of(ICommand command) => Readers.GetOrAdd(command.GetType(), Reader)(command);

    private static Func<ICommand, NewIdentity?> Reader(Type type)
    {
        var creates = Array.Find(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ICreates<>));
        return creates is null
            ? _ => null
            : typeof(NewIdentity).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(creates.GenericTypeArguments).CreateDelegate<Func<ICommand, NewIdentity?>>();
    }

    private static NewIdentity? Read<TId>(ICommand command)
        where TId : struct, IId<TId> => new(CommandShape.Words(typeof(TId).Name[..^"Id".Length]), ((ICreates<TId>)command).Made.Value);
}
