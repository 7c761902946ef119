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
            happened.Add((recorded.Known<TEvent>(), recorded.By));
        // What they saw is told only to those who are refused: it is folded from the beginning.
        return new(happened.Any(one => change.Replaces(one.Event)) ? await log.At<TState, TEvent>(stream, seen) : state, happened.ToImmutable());
    }

    /// <summary>The event as one of its aggregate's.</summary>
    /// <exception cref="NewerVersionException">This version does not know it.</exception>
    public static TEvent Known<TEvent>(this RecordedEvent recorded)
        where TEvent : IEvent => recorded.Event is TEvent known ? known : throw new NewerVersionException(recorded.Stream, recorded.Version, recorded.Type);

    private static async Task<TState> At<TState, TEvent>(this EventLog log, string stream, int version)
        where TState : IAggregate<TState, TEvent>
        where TEvent : IEvent
    {
        var then = TState.Initial;
        await foreach (var recorded in log.Read(stream, 0))
        {
            if (recorded.Version > version)
                break;
            then = then.Evolve(recorded.Known<TEvent>());
        }

        return then;
    }
}
