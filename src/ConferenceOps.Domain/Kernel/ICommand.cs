namespace ConferenceOps.Domain;

/// <summary>A request to act on one aggregate, as it is sent: its parameters are the input that senders give, its rule stands beside them.</summary>
/// <remarks>
/// Every command is one of <see cref="ICreates{TId}"/>, <see cref="IChanges{TState, TEvent}"/>, <see cref="IEdits{TState}"/> and <see cref="IActs"/>, and says
/// by <see cref="EntitledAttribute"/> who may send it; <see cref="Procedure"/> holds it to both before its own rule is asked.
/// What the rule needs to know of other aggregates are properties marked <see cref="LookedUpAttribute"/>, which the aggregate's grain fills in.
/// </remarks>
public interface ICommand
{
    /// <summary>The identity of the aggregate it acts on.</summary>
    Guid Target { get; }

    /// <summary>The stream of that aggregate, as in <c>draft/…</c>.</summary>
    string Stream { get; }
}

/// <summary>A command with the rule that accepts or refuses it.</summary>
public interface ICommand<TState, TEvent> : ICommand
    where TState : IAggregate<TState, TEvent>
    where TEvent : IEvent
{
    /// <inheritdoc/>
    string ICommand.Stream => $"{TState.Kind}/{Target}";

    /// <summary>
    /// What would happen if <paramref name="by"/>, who is entitled, asked this of <paramref name="state"/> at <paramref name="now"/>; pure.
    /// Callers ask <see cref="Procedure.Decide"/>, which also asks what holds for every command.
    /// </summary>
    Decision<TEvent> Decide(TState state, Actor by, DateTimeOffset now);
}
