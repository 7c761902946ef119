namespace ConferenceOps.Domain;

/// <summary>Makes something new under an identity that its sender chose; refused if something bears that identity already.</summary>
/// <typeparam name="TId">The kind of identity.</typeparam>
public interface ICreates<TId>
    where TId : struct, IId<TId>
{
    /// <summary>The new identity.</summary>
    TId Made { get; }
}

/// <summary>
/// Replaces, ends or settles something that others may have changed since its sender looked; refused as <c>has-moved-on</c> if they did.
/// The rest of the aggregate may have gone on meanwhile.
/// </summary>
public interface IChanges
{
    /// <summary>The version of the aggregate's stream that the sender had before them.</summary>
    int SeenVersion { get; }

    /// <summary>True if this event replaced what the command is to replace.</summary>
    bool Replaces(IEvent happened);
}

/// <summary>Replaces, ends or settles something of an aggregate.</summary>
/// <typeparam name="TState">The aggregate.</typeparam>
/// <typeparam name="TEvent">Its events.</typeparam>
public interface IChanges<in TState, in TEvent> : IChanges
    where TEvent : IEvent
{
    bool IChanges.Replaces(IEvent happened) => happened is TEvent own && Replaces(own);

    /// <summary>True if this event replaced what the command is to replace.</summary>
    bool Replaces(TEvent happened);

    /// <summary>True if this event replaced what the command is to replace, as far as the state tells what belongs to that.</summary>
    bool Replaces(TState state, TEvent happened) => Replaces(happened);

    /// <summary>What it is to replace, as it stands: so that whoever is refused is told what became of it. Empty where there is nothing.</summary>
    IEnumerable<Standing> Standing(TState state);

    /// <summary>What replaced it, in words that complete "has": "deleted paragraph 12"; empty where <see cref="Standing"/> tells it.</summary>
    IEnumerable<string> Told(IEnumerable<TEvent> happened) => [];
}

/// <summary>Acts on something that has a version of its own, as its sender saw it.</summary>
/// <typeparam name="TState">The aggregate.</typeparam>
public interface IEdits<in TState>
{
    /// <summary>Why it is refused, or null if the thing still stands as the sender saw it.</summary>
    Refusal? NotAsSeen(TState state);
}

/// <summary>A step of procedure: it replaces nothing that somebody else may have changed, and its rule says when it is in order.</summary>
public interface IActs;

/// <summary>Sent by one aggregate to another as part of a command on itself, never by a person.</summary>
public interface IInternal;
