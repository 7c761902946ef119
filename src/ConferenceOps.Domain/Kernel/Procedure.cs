namespace ConferenceOps.Domain;

/// <summary>What holds for every command, asked before its own rule: so that no command can forget it.</summary>
public static class Procedure
{
    /// <summary>
    /// The decision on a command: who sends it is entitled, its texts are tidy and none too long, a new identity is new, and what it replaces stands
    /// as its sender saw it; then its own rule.
    /// </summary>
    /// <param name="command">The command, with the facts it needs.</param>
    /// <param name="state">The aggregate as it stands.</param>
    /// <param name="by">Who sends it.</param>
    /// <param name="now">When it is decided.</param>
    /// <param name="since">Of a command that <see cref="IChanges{TState, TEvent}"/>: what happened after the version its sender saw;
    /// null if that version never was.</param>
    public static Decision<TEvent> Decide<TState, TEvent>(
        ICommand<TState, TEvent> command, TState state, Actor by, DateTimeOffset now, Since<TState, TEvent>? since)
        where TState : IAggregate<TState, TEvent>
        where TEvent : IEvent
    {
        var shape = CommandShape.Of(command.GetType());
        if (!by.IsAny(shape.Entitled.Roles))
            return shape.Entitled.Refusal;
        var (tidy, refused) = shape.Tidied(command);
        if (refused is not null)
            return refused;
        command = (ICommand<TState, TEvent>)tidy;
        if (Taken(command, state) is { } taken)
            return taken;
        if (command is IEdits<TState> edit && edit.NotAsSeen(state) is { } otherwise)
            return otherwise;
        if (command is IChanges<TState, TEvent> change && (since is null ? NeverSeen : since.Replaced(change, state)) is { } movedOn)
            // Whoever may not do it at all is not told what others did.
            return command.Decide(state, by, now).Refusal == shape.Entitled.Refusal ? shape.Entitled.Refusal : movedOn;
        return command.Decide(state, by, now);
    }

    /// <summary>What those are told who may not send a command, for a rule that lets a delegation act for itself alone.</summary>
    internal static Refusal NotEntitled(this ICommand command) => CommandShape.Of(command.GetType()).Entitled.Refusal;

    private static Refusal NeverSeen { get; } = Refusal.MovedOn("There is no such version of this that you could have seen.");

    private static Refusal? Taken<TState, TEvent>(ICommand<TState, TEvent> command, TState state)
        where TState : IAggregate<TState, TEvent>
        where TEvent : IEvent
    {
        if (NewIdentity.Of(command) is not { } made)
            return null;
        var name = made.Id == command.Target ? state.NameOf(null) : state.NameOf(made.Id);
        return name is null ? null : Refusal.Exists(made.Kind, name);
    }
}
