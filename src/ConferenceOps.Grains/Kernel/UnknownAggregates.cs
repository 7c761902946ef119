using System.Collections.Concurrent;
using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace ConferenceOps.Grains;

/// <summary>
/// Answers whoever asks for the state of an aggregate to which nothing has ever happened: an identity that somebody made up wakes no grain.
/// Which aggregates there are is asked of the log, once for each, and again once something happens.
/// </summary>
internal sealed class UnknownAggregates : IOutgoingGrainCallFilter
{
    // So many streams are remembered as none before they are asked for anew.
    private const int Most = 10_000;

    private static readonly ConcurrentDictionary<Type, Nothing?> Kinds = new();

    private readonly EventLog log;
    private readonly ConcurrentDictionary<GrainId, bool> known = new();
    private readonly ConcurrentDictionary<string, bool> none = new(StringComparer.Ordinal);
    private long commits;

    public UnknownAggregates(EventLog log, LogTail tail)
    {
        this.log = log;
        tail.Committed += change =>
        {
            Interlocked.Increment(ref commits);
            none.TryRemove(change.Stream, out _);
        };
    }

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
        var stream = $"{kind}/{grain.GetGuidKey()}";
        if (none.ContainsKey(stream))
            return false;
        var before = Volatile.Read(ref commits);
        if (await log.VersionOf(stream) > 0)
            return known[grain] = true;
        if (none.Count >= Most)
            none.Clear();
        none[stream] = true;
        // What was committed while the log was asked may have begun it.
        if (Volatile.Read(ref commits) != before)
            none.TryRemove(stream, out _);
        return false;
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
