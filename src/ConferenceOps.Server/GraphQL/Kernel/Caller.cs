using ConferenceOps.Domain;
using ConferenceOps.Server.Live;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Who asks, for the length of one request.</summary>
internal sealed class Caller(Actor actor) : Dictionary<string, object?>(StringComparer.Ordinal)
{
    public Actor Actor
    {
        get
        {
            IsPersonal = true;
            return actor;
        }
    }

    /// <summary>True once it was asked who asks: then what is answered is for this one alone, and otherwise for all of the same <see cref="Circle"/>.</summary>
    public bool IsPersonal { get; private set; }

    /// <summary>All who are entitled to the same.</summary>
    public string Circle => $"{SignedIn} {(int)actor.Roles} {(int)actor.Audience}";

    /// <summary>Whether what is for this audience is for the caller.</summary>
    public bool MaySee(Audience audience) => actor.MaySee(audience);

    /// <summary>How fast a stream of results is taken; null where none is.</summary>
    public Pace? Pace { get; init; }

    public bool SignedIn => actor.Account != Guid.Empty;

    public Sender Sends(CommandId command) => new(command, actor);

    /// <summary>Something of which one request needs only one, such as a batch loader.</summary>
    public T Once<T>(Func<T> make)
        where T : class
    {
        lock (this)
            return (T)(TryGetValue(typeof(T).FullName!, out var made) ? made! : this[typeof(T).FullName!] = make());
    }
}
