using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Grains;

/// <summary>What the log knows of what a sender saw.</summary>
internal static class Hindsight
{
    /// <summary>What happened since the sender looked, where the command replaces what they saw; null if what they name never was.</summary>
    public static async ValueTask<Since<TState, TEvent>?> SinceSeen<TState, TEvent>(
        this EventLog log, string stream, ICommand<TState, TEvent> command, TState state, int version)
        where TState : IAggregate<TState, TEvent>
        where TEvent : IEvent
    {
        if (command is not IChanges<TState, TEvent> { SeenVersion: var seen } change || seen == version)
            return Since<TState, TEvent>.Nothing(state);
        if (seen < 0 || seen > version)
            return null;
        var happened = ImmutableArray.CreateBuilder<(TEvent Event, Actor By)>();
        await foreach (var recorded in log.Read(stream, seen))
            happened.Add(((TEvent)recorded.Event, recorded.By));
        // What they saw is told only to those who are refused: it is folded from the beginning.
        return new(happened.Any(one => change.Replaces(one.Event)) ? await log.At<TState, TEvent>(stream, seen) : state, happened.ToImmutable());
    }

    private static async Task<TState> At<TState, TEvent>(this EventLog log, string stream, int version)
        where TState : IAggregate<TState, TEvent>
        where TEvent : IEvent
    {
        var then = TState.Initial;
        await foreach (var recorded in log.Read(stream, 0))
        {
            if (recorded.Version > version)
                break;
            then = then.Evolve((TEvent)recorded.Event);
        }

        return then;
    }
}
