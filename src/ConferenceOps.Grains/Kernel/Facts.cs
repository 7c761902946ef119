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

    /// <summary>The streams that were read, as they were when they were first read.</summary>
    public ImmutableArray<Premise> Premises => [.. known.Select(one => new Premise(one.Key, one.Value))];

    /// <summary>An aggregate as it stands.</summary>
    public async ValueTask<TState> Of<TState>(IAggregateGrain<TState> keeper)
        where TState : IAggregate
    {
        var read = await keeper.Read();
        known.TryAdd($"{TState.Kind}/{keeper.GetPrimaryKey()}", read.Version);
        return read.State;
    }
}
