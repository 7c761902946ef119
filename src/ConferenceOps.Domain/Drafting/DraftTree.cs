using System.Collections.Immutable;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>
/// What hangs on what in a draft, told from the order and the levels of its paragraphs: a sub-paragraph hangs on the operative paragraph of the level
/// above it that it follows. It goes where that one goes, and cannot stand without it. The only place that knows this.
/// </summary>
public static class DraftTree
{
    /// <summary>The deepest level: 0 for a paragraph, 1 for (a), 2 for (i).</summary>
    public const int Deepest = 2;

    /// <summary>A paragraph and all that hangs on it, deleted ones in their places, in reading order; empty if there is none of this identity.</summary>
    public static ImmutableArray<Paragraph> Subtree(this Draft draft, ParagraphId root) =>
        draft.Paragraphs.Place(root) is var place and >= 0 ? draft.Paragraphs[place..draft.Paragraphs.End(place)] : [];

    /// <summary>The paragraph that this one hangs on; null if it hangs on none.</summary>
    public static Paragraph? ParentOf(this Draft draft, ParagraphId paragraph) =>
        draft.Paragraphs.Place(paragraph) is var place and >= 0 ? draft.Paragraphs.Above(place, draft.Paragraphs[place].Rank()) : null;

    /// <summary>True if a paragraph of this kind and level may be inserted after another, or at the beginning.</summary>
    public static bool MayInsert(this Draft draft, ParagraphId? after, ParagraphKind kind, int level) => draft.Land(after, kind, level, out _) is null;

    /// <summary>True if a paragraph, with what hangs on it, may stand after another, or at the beginning.</summary>
    public static bool MayStandAfter(this Draft draft, ParagraphId moved, ParagraphId? after) => draft.LandMoved(moved, after, out _) is null;

    /// <summary>Why the paragraphs of a new draft are refused, or null: each must be able to hang on what it follows.</summary>
    internal static Refusal? Refuse(ImmutableArray<NewParagraph> paragraphs)
    {
        var chain = new (ParagraphKind Kind, int Level)?[Deepest + 1];
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var (kind, level) = (paragraphs[i].Kind, paragraphs[i].Level);
            if (Misplaced(kind, level, level is > 0 and <= Deepest ? chain[level - 1] : null) is { } refused)
                return refused with { Message = $"The paragraph at place {i + 1}: {refused.Message}" };
            chain[level] = (kind, level);
            Array.Clear(chain, level + 1, Deepest - level);
        }

        return null;
    }

    /// <summary>Why a paragraph cannot be inserted after another, or null.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="after">The paragraph to be followed with all that hangs on it, or, of a level above, to be hung on; null for the beginning.</param>
    /// <param name="kind">What is inserted.</param>
    /// <param name="level">At which level.</param>
    /// <param name="follows">The paragraph that it then directly follows in the order, deleted ones included; null for none.</param>
    internal static Refusal? Land(this Draft draft, ParagraphId? after, ParagraphKind kind, int level, out ParagraphId? follows) =>
        draft.Land(draft.Paragraphs, after, kind, level, out follows);

    /// <summary>
    /// Why what is proposed cannot be inserted, or null. Of several insertions proposed for one place each stands after those tabled before it,
    /// in whatever order they are accepted.
    /// </summary>
    internal static Refusal? Land(this Draft draft, Proposal insertion, out ParagraphId? follows)
    {
        var (kind, level) = insertion.Inserts(draft);
        if (draft.Land(insertion.Paragraph, kind, level, out follows) is { } refused)
            return refused;
        var earlier = draft.Insertions.TakeWhile(one => one.Proposal != insertion.Id)
            .LastOrDefault(one => one.After == insertion.Paragraph && one.Level == level && draft.Find(one.Proposal.Inserted) is not null);
        if (earlier is not null)
            follows = draft.Paragraphs[draft.RunEnd(draft.Paragraphs.Place(earlier.Proposal.Inserted)) - 1].Id;
        return null;
    }

    /// <summary>Why a paragraph cannot be moved, with what hangs on it, after another or to the beginning, or null.</summary>
    internal static Refusal? LandMoved(this Draft draft, ParagraphId moved, ParagraphId? after, out ParagraphId? follows)
    {
        var subtree = draft.Subtree(moved);
        follows = null;
        if (after == moved)
            return AlreadyThere;
        if (subtree.Any(one => one.Id == after))
            return new("paragraph-within-itself", $"{draft.Named(moved)} cannot be moved among the sub-paragraphs that hang on it and go with it.");
        var place = draft.Paragraphs.Place(moved);
        var rest = draft.Paragraphs.RemoveRange(place, subtree.Length);
        if (draft.Land(rest, after, subtree[0].Kind, subtree[0].Rank(), out follows) is { } refused)
            return refused;
        return follows == (place == 0 ? null : draft.Paragraphs[place - 1].Id) ? AlreadyThere : null;
    }

    /// <summary>Of each paragraph of a text the place of the one it hangs on, or -1.</summary>
    /// <param name="paragraphs">In reading order.</param>
    internal static int[] Above(IReadOnlyList<INumbered> paragraphs)
    {
        var above = new int[paragraphs.Count];
        // Those before it that nothing of their rank or above follows yet: the last of a lesser rank is the nearest.
        var open = new Stack<int>();
        for (var i = 0; i < above.Length; i++)
        {
            var rank = paragraphs[i].Rank();
            while (open.TryPeek(out var last) && paragraphs[last].Rank() >= rank)
                open.Pop();
            above[i] = open.TryPeek(out var nearest) && Bears(paragraphs[nearest]) ? nearest : -1;
            open.Push(i);
        }

        return above;
    }

    internal static int Place(this ImmutableArray<Paragraph> paragraphs, ParagraphId id)
    {
        for (var place = 0; place < paragraphs.Length; place++)
        {
            if (paragraphs[place].Id == id)
                return place;
        }

        return -1;
    }

    private static Refusal AlreadyThere { get; } = new("paragraph-already-there", "The paragraph is already in that place.");

    // Drafts were once created with headings that bear a level; they hang on nothing all the same.
    private static int Rank(this INumbered paragraph) => paragraph.Kind is ParagraphKind.Operative ? paragraph.Level : 0;

    /// <summary>Whether sub-paragraphs may hang on it.</summary>
    private static bool Bears(INumbered paragraph) => paragraph.Kind is ParagraphKind.Operative;

    private static int End(this ImmutableArray<Paragraph> paragraphs, int place) =>
        Bears(paragraphs[place]) ? paragraphs.Past(place) : place + 1;

    /// <summary>The first place whose paragraph is of no deeper level.</summary>
    private static int Past(this ImmutableArray<Paragraph> paragraphs, int place)
    {
        var (end, rank) = (place + 1, paragraphs[place].Rank());
        while (end < paragraphs.Length && paragraphs[end].Rank() > rank)
            end++;
        return end;
    }

    private static Paragraph? Above(this ImmutableArray<Paragraph> paragraphs, int place, int rank)
    {
        while (rank > 0 && --place >= 0)
        {
            if (paragraphs[place].Rank() < rank)
                return Bears(paragraphs[place]) ? paragraphs[place] : null;
        }

        return null;
    }

    private static Refusal? Land(
        this Draft draft, ImmutableArray<Paragraph> among, ParagraphId? after, ParagraphKind kind, int level, out ParagraphId? follows)
    {
        follows = null;
        if (after is not { } id)
            return Misplaced(kind, level, null);
        var place = among.Place(id);
        if (place < 0)
            return Refusal.Unknown("paragraph");
        var above = among[place].Rank() < level ? among[place] : among.Above(place, level);
        if (Misplaced(kind, level, above is null ? null : (above.Kind, above.Rank())) is { } refused)
            return refused;
        if (above is { Deleted: true })
            return new("paragraph-deleted", $"{draft.Named(above.Id)}, on which it would hang, is deleted. Restore that first.");

        // Beneath the paragraph itself it comes first; otherwise after all that hangs on what it follows.
        var end = above?.Id == id ? place + 1 : among.Past(among.Sibling(place, level));
        follows = among[end - 1].Id;
        return null;
    }

    /// <summary>The place of the paragraph of this level, or above, under which the paragraph at a place stands, or its own.</summary>
    private static int Sibling(this ImmutableArray<Paragraph> paragraphs, int place, int level)
    {
        while (place > 0 && paragraphs[place].Rank() > level)
            place--;
        return place;
    }

    private static Refusal? Misplaced(ParagraphKind kind, int level, (ParagraphKind Kind, int Level)? above)
    {
        if (level is < 0 or > Deepest || (level > 0 && kind is not ParagraphKind.Operative))
            return new("level-out-of-range", "Only operative paragraphs have sub-levels: 1 for (a), 2 for (i).");
        if (level == 0 || above == (ParagraphKind.Operative, level - 1))
            return null;
        return new("sub-paragraph-without-paragraph", level == 1
            ? "A sub-paragraph such as (a) belongs to an operative paragraph, and there is none here for it. Put it after one."
            : "A sub-paragraph such as (i) belongs to a sub-paragraph such as (a), and there is none here for it. Put it after one.");
    }

    // What was proposed to follow an insertion stands with it.
    private static int RunEnd(this Draft draft, int place)
    {
        var run = new HashSet<ParagraphId> { draft.Paragraphs[place].Id };
        var end = draft.Paragraphs.Past(place);
        while (end < draft.Paragraphs.Length
            && draft.Insertions.FirstOrDefault(one => one.Proposal.Inserted == draft.Paragraphs[end].Id) is { After: { } after } && run.Contains(after))
        {
            run.Add(draft.Paragraphs[end].Id);
            end = draft.Paragraphs.Past(end);
        }

        return end;
    }
}

/// <summary>An insertion that a delegation tabled, in the draft's order of tabling, for as long as what came of it stands where it was put.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="After">The paragraph to be followed; null for the beginning.</param>
/// <param name="Level">At which level.</param>
[GenerateSerializer, Immutable]
public sealed record Insertion(ProposalId Proposal, ParagraphId? After, int Level);
