using System.Collections.Immutable;

namespace ConferenceOps.Domain.Drafting;

/// <summary>
/// Which paragraphs have moved between two texts: the fewest whose leaving would put the others into the same order. What hangs on a paragraph goes with
/// it and is not told beside it; where either of two may have moved, it is the one that someone did move, or else the one that changed its number.
/// </summary>
internal static class Movement
{
    /// <summary>Those that stand in both texts and have moved; whatever stands in one alone moves no other.</summary>
    public static ImmutableHashSet<ParagraphId> Between(IReadOnlyList<INumbered> earlier, IReadOnlyList<INumbered> later)
    {
        var ids = earlier.Select(one => one.Id).ToHashSet();
        ids.IntersectWith(later.Select(one => one.Id));
        // A log may hold a paragraph twice; where the first of them stands is where it stands.
        INumbered[] was = [.. earlier.Where(one => ids.Contains(one.Id)).DistinctBy(one => one.Id)];
        INumbered[] now = [.. later.Where(one => ids.Contains(one.Id)).DistinctBy(one => one.Id)];
        if (was.Select(one => one.Id).SequenceEqual(now.Select(one => one.Id)))
            return [];
        var told = ImmutableHashSet.CreateBuilder<ParagraphId>();
        Tell(new Sequence(was), new Sequence(now), told);
        return told.ToImmutable();
    }

    private static void Tell(Sequence was, Sequence now, ImmutableHashSet<ParagraphId>.Builder told)
    {
        var units = Units(was, now);
        var stayed = HeaviestRun.Of([.. units.Select(unit => (was.PlaceOf(now[unit.Start].Id), WeightOf(was, now, unit)))]);
        var left = units.Where((_, place) => !stayed.Contains(place)).Select(unit => now[unit.Start].Id).ToHashSet();
        foreach (var (start, length) in units)
        {
            var paragraph = now[start].Id;
            if (!left.Contains(paragraph))
                continue;
            told.Add(paragraph);
            if (length > 1)
                continue;
            // What hangs on it in both texts has gone with it, and may have moved among itself.
            var with = now.Beneath(start);
            with.IntersectWith(was.Beneath(was.PlaceOf(paragraph)));
            left.ExceptWith(with);
            if (with.Count > 1)
                Tell(was.Only(with), now.Only(with), told);
        }
    }

    /// <summary>The later text in pieces: a paragraph with all that hangs on it where that is the same in both, any other by itself.</summary>
    private static List<(int Start, int Length)> Units(Sequence was, Sequence now)
    {
        var units = new List<(int Start, int Length)>();
        for (var start = 0; start < now.Count; start += units[^1].Length)
        {
            var (length, then) = (now.WithWhatHangsOn(start), was.PlaceOf(now[start].Id));
            var whole = was.WithWhatHangsOn(then) == length && Enumerable.Range(0, length).All(i => was[then + i].Id == now[start + i].Id);
            units.Add((start, whole ? length : 1));
        }

        return units;
    }

    private static RunWeight WeightOf(Sequence was, Sequence now, (int Start, int Length) unit)
    {
        var (then, here) = (was[was.PlaceOf(now[unit.Start].Id)], now[unit.Start]);
        return new(1, then.Moves == here.Moves ? 1 : 0, here.Label.Length > 0 && then.Label == here.Label ? 1 : 0, unit.Length);
    }

    /// <summary>A text in its order, and what hangs on what in it.</summary>
    private sealed class Sequence
    {
        private readonly INumbered[] paragraphs;
        private readonly int[] above;
        private readonly ILookup<int, int> directly;
        private readonly Dictionary<ParagraphId, int> places;

        public Sequence(INumbered[] paragraphs)
        {
            (this.paragraphs, above) = (paragraphs, DraftTree.Above(paragraphs));
            directly = above.Index().ToLookup(one => one.Item, one => one.Index);
            places = paragraphs.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        }

        public int Count => paragraphs.Length;

        public INumbered this[int place] => paragraphs[place];

        public int PlaceOf(ParagraphId paragraph) => places[paragraph];

        public Sequence Only(HashSet<ParagraphId> some) => new([.. paragraphs.Where(one => some.Contains(one.Id))]);

        /// <summary>How many paragraphs there are from this one to the last that hangs on it without another between.</summary>
        public int WithWhatHangsOn(int place)
        {
            var next = place + 1;
            while (next < Count && above[next] >= place)
                next++;
            return next - place;
        }

        /// <summary>All that hangs on a paragraph, directly or not.</summary>
        public HashSet<ParagraphId> Beneath(int place)
        {
            var beneath = new HashSet<ParagraphId>();
            var due = new Stack<int>(directly[place]);
            while (due.TryPop(out var next))
            {
                beneath.Add(paragraphs[next].Id);
                foreach (var further in directly[next])
                    due.Push(further);
            }

            return beneath;
        }
    }
}
