using System.Collections.Immutable;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Domain;

/// <summary>What has become of an aggregate since somebody looked at it.</summary>
/// <param name="Seen">The aggregate as they saw it.</param>
/// <param name="Happened">What happened after that, in order, and who did it.</param>
public sealed record Since<TState, TEvent>(TState Seen, ImmutableArray<(TEvent Event, Actor By)> Happened)
    where TState : IAggregate<TState, TEvent>
    where TEvent : IEvent
{
    /// <summary>Nothing has happened: what they saw is what stands.</summary>
    public static Since<TState, TEvent> Nothing(TState seen) => new(seen, []);

    /// <summary>Why a change is refused, or null if nobody else replaced what it is to replace.</summary>
    internal Refusal? Replaced(IChanges<TState, TEvent> change, TState state)
    {
        var replaced = Happened.Where(one => change.Replaces(state, one.Event)).ToList();
        if (replaced.Count == 0)
            return null;
        var told = change.Told(replaced.Select(one => one.Event));
        var changed = Changed(change.Standing(Seen), change.Standing(state)).ToList();
        if (changed.Count > 0)
            told = told.Append($"changed {Sentence.List(changed)}");
        return Refusal.MovedOn(Refusal.Done(replaced.Select(one => one.By.Name), told, "since you looked at it"));
    }

    private const string None = "none";

    private static IEnumerable<string> Changed(IEnumerable<Standing> seen, IEnumerable<Standing> stands)
    {
        var before = seen.DistinctBy(one => one.Name, StringComparer.Ordinal).ToDictionary(one => one.Name, StringComparer.Ordinal);
        var now = stands.DistinctBy(one => one.Name, StringComparer.Ordinal).ToList();
        // What is there no more is told after what is.
        var gone = before.Values.Where(was => now.TrueForAll(one => one.Name != was.Name)).Select(was => was with { Value = None });
        return
            from one in now.Concat(gone)
            let was = before.TryGetValue(one.Name, out var standing) ? standing.Value : None
            where was != one.Value
            select $"the {one.Name} {(one.IsText ? Excerpt.FromTo(was, one.Value) : $"from {was} to {one.Value}")}";
    }
}
