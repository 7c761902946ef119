using System.Collections.Concurrent;
using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace ConferenceOps.Grains;

/// <summary>
/// Answers whoever asks for the state of an aggregate to which nothing has ever happened: an identity that somebody made up wakes no grain.
/// Which aggregates there are is asked of the log, once for each.
/// </summary>
internal sealed class UnknownAggregates(EventLog log) : IOutgoingGrainCallFilter
{
    private static readonly ConcurrentDictionary<Type, Nothing?> Kinds = new();

    private readonly ConcurrentDictionary<GrainId, bool> known = new();

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        if (context.MethodName == nameof(IAggregateGrain<>.Read) && Kinds.GetOrAdd(context.Request.GetInterfaceType(), KindOf) is { } nothing
            && !await Exists(nothing.Kind, context.TargetId))
            context.Response = nothing.Answer();
        else
            await context.Invoke();
    }

    private async ValueTask<bool> Exists(string kind, GrainId grain)
    {
        if (known.ContainsKey(grain))
            return true;
        return await log.VersionOf($"{kind}/{grain.GetGuidKey()}") > 0 && (known[grain] = true);
    }

    private static Nothing? KindOf(Type grain)
    {
        var kept = Array.Find([grain, .. grain.GetInterfaces()], one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IAggregateGrain<>));
        if (kept is null)
            return null;
        var state = kept.GenericTypeArguments[0];
        var aggregate = Array.Find(state.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IAggregate<,>))!;
        return (Nothing)Activator.CreateInstance(typeof(NothingOf<,>).MakeGenericType(aggregate.GenericTypeArguments))!;
    }

    /// <summary>An aggregate of one kind before anything happens.</summary>
    private abstract class Nothing
    {
        public abstract string Kind { get; }

        public abstract Response Answer();
    }

    private sealed class NothingOf<TState, TEvent> : Nothing
        where TState : class, IAggregate<TState, TEvent>
        where TEvent : IEvent
    {
        public override string Kind => TState.Kind;

        public override Response Answer() => Response.FromResult(new Versioned<TState>(0, TState.Initial));
    }
}
