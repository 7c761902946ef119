namespace ConferenceOps.Domain;

/// <summary>A state that has a stream of its own.</summary>
public interface IAggregate
{
    /// <summary>The first part of the aggregate's stream name, as in <c>draft/…</c>.</summary>
    static abstract string Kind { get; }
}

/// <summary>The immutable state of one consistency boundary, rebuilt by folding its events in order.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
/// <typeparam name="TEvent">The closed family of events that change it.</typeparam>
public interface IAggregate<TSelf, in TEvent> : IAggregate
    where TSelf : IAggregate<TSelf, TEvent>
    where TEvent : IEvent
{
    /// <summary>Who may follow its stream live; narrower events arrive as empty ticks.</summary>
    static abstract Audience Followers { get; }

    /// <summary>The shape of the state in a snapshot: raised whenever its properties change, so that states kept in a former shape are not read.</summary>
    static abstract int Shape { get; }

    /// <summary>The state before anything has happened.</summary>
    static abstract TSelf Initial { get; }

    /// <summary>The state after <paramref name="happened"/>; never refuses, since what happened has happened.</summary>
    TSelf Evolve(TEvent happened);

    /// <summary>The name of what bears an identity within the aggregate, or null if nothing does.</summary>
    /// <param name="part">The identity; null for the aggregate itself, which has a name once it exists.</param>
    string? NameOf(Guid? part);
}
