using System.Collections.Immutable;

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
        var replaced = Happened.Where(one => change.Replaces(one.Event)).ToList();
        if (replaced.Count == 0)
            return null;
        var before = change.Standing(Seen).DistinctBy(one => one.Name, StringComparer.Ordinal)
            .ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
        var changed = change.Standing(state)
            .Select(now => (now.Name, Was: before.GetValueOrDefault(now.Name, "none"), Is: now.Value))
            .Where(one => one.Was != one.Is)
            .Select(one => $"the {one.Name} from {one.Was} to {one.Is}").ToList();
        var who = replaced.Select(one => one.By.Name).Distinct(StringComparer.Ordinal).ToList();
        var what = changed.Count == 0 ? "this" : string.Join(" and ", changed);
        return Refusal.MovedOn($"{string.Join(" and ", who)} {(who.Count == 1 ? "has" : "have")} changed {what} since you looked at it.");
    }
}
