namespace ConferenceOps.Domain.Drafting;

/// <summary>Which paragraph hangs on which.</summary>
internal static class Outline
{
    /// <summary>Of each paragraph the place of the one it hangs on, or -1: the nearest before it of the same kind and a lesser level.</summary>
    /// <param name="paragraphs">In reading order.</param>
    public static int[] Above(IReadOnlyList<INumbered> paragraphs)
    {
        var open = new Dictionary<ParagraphKind, Stack<int>>();
        var above = new int[paragraphs.Count];
        for (var i = 0; i < above.Length; i++)
        {
            above[i] = -1;
            if (paragraphs[i].Kind is ParagraphKind.Heading)
                continue;
            if (!open.TryGetValue(paragraphs[i].Kind, out var ancestors))
                open.Add(paragraphs[i].Kind, ancestors = new());
            while (ancestors.TryPeek(out var last) && paragraphs[last].Level >= paragraphs[i].Level)
                ancestors.Pop();
            if (ancestors.TryPeek(out var nearest))
                above[i] = nearest;
            ancestors.Push(i);
        }

        return above;
    }
}
