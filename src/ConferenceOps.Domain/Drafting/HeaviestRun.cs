namespace ConferenceOps.Domain.Drafting;

/// <summary>The heaviest of all selections from a sequence whose ranks rise, found in n log n steps.</summary>
internal static class HeaviestRun
{
    /// <summary>The places of those selected.</summary>
    /// <param name="items">Each with its rank, no two the same, none negative, and its weight.</param>
    public static HashSet<int> Of(IReadOnlyList<(int Rank, RunWeight Weight)> items)
    {
        var (weights, previous) = (new RunWeight[items.Count], new int[items.Count]);
        // A Fenwick tree: of each stretch of ranks the place that ends the heaviest run, or -1.
        var best = new int[items.Count == 0 ? 1 : items.Max(item => item.Rank) + 2];
        Array.Fill(best, -1);
        for (var i = 0; i < items.Count; i++)
        {
            previous[i] = HeaviestBelow(items[i].Rank);
            weights[i] = previous[i] < 0 ? items[i].Weight : weights[previous[i]] + items[i].Weight;
            for (var at = items[i].Rank + 1; at < best.Length; at += at & -at)
                best[at] = Heavier(best[at], i);
        }

        var run = new HashSet<int>();
        for (var i = HeaviestBelow(best.Length - 1); i >= 0; i = previous[i])
            run.Add(i);
        return run;

        int HeaviestBelow(int rank)
        {
            var found = -1;
            for (var at = rank; at > 0; at -= at & -at)
                found = Heavier(found, best[at]);
            return found;
        }

        int Heavier(int one, int other) => one < 0 || (other >= 0 && weights[other].Exceeds(weights[one])) ? other : one;
    }
}

/// <summary>What is worth keeping in place, the most important first.</summary>
/// <param name="Units">How many pieces of text.</param>
/// <param name="Unmoved">How many of them no one moved.</param>
/// <param name="Numbered">How many of them kept their number.</param>
/// <param name="Paragraphs">How many paragraphs they hold.</param>
internal sealed record RunWeight(int Units, int Unmoved, int Numbered, int Paragraphs)
{
    public static RunWeight operator +(RunWeight one, RunWeight other) => new(
        one.Units + other.Units, one.Unmoved + other.Unmoved, one.Numbered + other.Numbered, one.Paragraphs + other.Paragraphs);

    public bool Exceeds(RunWeight other) =>
        (Units, Unmoved, Numbered, Paragraphs).CompareTo((other.Units, other.Unmoved, other.Numbered, other.Paragraphs)) > 0;
}
