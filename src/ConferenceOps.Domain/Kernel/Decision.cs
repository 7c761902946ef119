using System.Collections.Immutable;

namespace ConferenceOps.Domain;

/// <summary>The result of deciding a command: the events to record, or one refusal and no event.</summary>
public sealed record Decision<TEvent>
{
    private Decision(ImmutableArray<TEvent> events, Refusal? refusal) => (Events, Refusal) = (events, refusal);

    /// <summary>What happened, in order; empty when the command is refused.</summary>
    public ImmutableArray<TEvent> Events { get; }

    /// <summary>Why nothing happened, or null when the command is accepted.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Accepts a command whose effect already stands: nothing is recorded.</summary>
    public static Decision<TEvent> Unchanged { get; } = new([], null);

    /// <summary>Accepts with one event.</summary>
    public static implicit operator Decision<TEvent>(TEvent happened) => new([happened], null);

    /// <summary>Accepts with several events, recorded together or not at all.</summary>
    public static implicit operator Decision<TEvent>(ImmutableArray<TEvent> happened) => new(happened, null);

    /// <summary>Refuses.</summary>
    public static implicit operator Decision<TEvent>(Refusal refusal) => new([], refusal);
}
