using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Grains;

/// <summary>
/// What a rule is told of other aggregates. Each is remembered with the version it had, so that what follows from it is written only while it stands:
/// of two commands that would contradict each other the second is decided again, from what the first has made true.
/// </summary>
internal sealed class Facts
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IAggregateGrain> keepers = new(StringComparer.Ordinal);

    /// <summary>The version of the aggregate that decides, from which it began to; null where nothing comes of it.</summary>
    public int? Own { get; init; }

    /// <summary>The streams that were read, as they were when they were first read.</summary>
    public ImmutableArray<Premise> Premises => [.. known.Select(one => new Premise(one.Key, one.Value))];

    /// <summary>What was read otherwise than from an aggregate stands only while this does.</summary>
    public void Add(Premise premise) => known.TryAdd(premise.Stream, premise.Version);

    /// <summary>Lets the keeper of a stream that has moved on look at the log: it may keep it on another host than the one that wrote.</summary>
    public Task CatchUp(string stream) => keepers.GetValueOrDefault(stream)?.CatchUp() ?? Task.CompletedTask;

    /// <summary>An aggregate as it stands.</summary>
    public async ValueTask<TState> Of<TState>(IAggregateGrain<TState> keeper)
        where TState : IAggregate
    {
        var read = await keeper.Read();
        var stream = $"{TState.Kind}/{keeper.GetPrimaryKey()}";
        keepers[stream] = keeper;
        known.TryAdd(stream, read.Version);
        return read.State;
    }
}
