namespace ConferenceOps.Domain;

/// <summary>A request to act on one aggregate, with the rule that accepts or refuses it.</summary>
public interface ICommand<in TState, TEvent>
    where TEvent : IEvent
{
    /// <summary>What would happen if <paramref name="by"/> asked this of <paramref name="state"/> at <paramref name="now"/>; pure.</summary>
    Decision<TEvent> Decide(TState state, Actor by, DateTimeOffset now);
}
