using System.Collections.Concurrent;
using System.Reflection;

namespace ConferenceOps.Domain;

/// <summary>An identity that something new bears, and the kind of thing it is, as in "agenda item".</summary>
public readonly record struct NewIdentity(string Kind, Guid Id)
{
    private static readonly ConcurrentDictionary<Type, Func<ICommand, NewIdentity?>> Readers = new();

    /// <summary>The identity of something new.</summary>
    public static NewIdentity Of<TId>(TId id)
        where TId : struct, IId<TId> => new(CommandShape.Words(typeof(TId).Name[..^"Id".Length]), id.Value);

    /// <summary>What the command makes; null if it makes nothing.</summary>
    public static NewIdentity? Of(ICommand command) => Readers.GetOrAdd(command.GetType(), Reader)(command);

    /// <summary>What an event makes in the aggregate of this identity.</summary>
    public static IEnumerable<NewIdentity> Of(IEvent happened, Guid aggregate) => happened is IMakes makes ? makes.Made(aggregate) : [];

    private static Func<ICommand, NewIdentity?> Reader(Type type)
    {
        var creates = Array.Find(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ICreates<>));
        return creates is null
            ? _ => null
            : typeof(NewIdentity).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(creates.GenericTypeArguments).CreateDelegate<Func<ICommand, NewIdentity?>>();
    }

    private static NewIdentity? Read<TId>(ICommand command)
        where TId : struct, IId<TId> => Of(((ICreates<TId>)command).Made);
}
