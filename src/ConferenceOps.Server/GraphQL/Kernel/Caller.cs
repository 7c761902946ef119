using ConferenceOps.Domain;
using ConferenceOps.Server.Live;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Who asks, for the length of one request.</summary>
internal sealed class Caller(Actor actor) : Dictionary<string, object?>(StringComparer.Ordinal)
{
    public Actor Actor { get; } = actor;

    /// <summary>How fast a stream of results is taken; null where none is.</summary>
    public Pace? Pace { get; init; }

    public bool SignedIn => Actor.Account != Guid.Empty;

    public Sender Sends(CommandId command) => new(command, Actor);

    /// <summary>Something of which one request needs only one, such as a batch loader.</summary>
    public T Once<T>(Func<T> make)
        where T : class
    {
        lock (this)
            return (T)(TryGetValue(typeof(T).FullName!, out var made) ? made! : this[typeof(T).FullName!] = make());
    }
}
