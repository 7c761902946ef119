using System.Collections.Immutable;

namespace ConferenceOps.Domain.Drafting;

/// <summary>
/// Paragraph numbers. Before the first revision, and in each one issued, they follow the text: operative paragraphs run 1, 2, 3 with (a) and (i)
/// beneath, preambular ones bear PP1, PP2 for working with. Once a revision is issued its numbers are frozen until the next: a paragraph keeps the one
/// it was issued with wherever it is moved, a deleted one leaves it unused, and what is inserted is counted from the issued number before it
/// (15 bis, 15 ter), or from the first one if there is none before it (1 ante, 1 ante bis).
/// </summary>
public static class Numbering
{
    /// <summary>The numbers of a draft as it stands.</summary>
    public static ParagraphNumbers Of(Draft draft) => Of(draft.Paragraphs, draft.Language, draft.LastIssued?.Numbers ?? []);

    /// <summary>The numbers of a text with which it would be issued.</summary>
    public static ParagraphNumbers Anew(IReadOnlyList<INumbered> paragraphs, DraftLanguage language) => Of(paragraphs, language, []);

    /// <summary>The numbers of a text.</summary>
    /// <param name="paragraphs">In reading order, deleted ones in their places.</param>
    /// <param name="language">In whose form they are written.</param>
    /// <param name="issued">The numbers that are frozen, in the order in which they were issued.</param>
    public static ParagraphNumbers Of(IReadOnlyList<INumbered> paragraphs, DraftLanguage language, ImmutableArray<IssuedNumber> issued)
    {
        var frozen = FrozenNumbers.Of(issued);
        // What was never issued and is deleted neither bears a number nor keeps one from others.
        INumbered[] counted = [.. paragraphs.Where(one => !one.Deleted || frozen.Has(one.Id))];
        var moved = Movement.Between(issued, counted);
        var above = DraftTree.Above(counted);
        var (labels, depths) = (new string[counted.Length], new int[counted.Length]);
        var used = issued.Select(one => one.Label).ToHashSet(StringComparer.Ordinal);
        var series = new Dictionary<(ParagraphId?, ParagraphKind), Series>();
        for (var i = 0; i < counted.Length; i++)
        {
            var one = counted[i];
            ParagraphId? on = above[i] < 0 ? null : counted[above[i]].Id;
            depths[i] = above[i] < 0 ? 0 : depths[above[i]] + 1;
            if (!series.TryGetValue((on, one.Kind), out var within))
                series.Add((on, one.Kind), within = new(frozen.FirstOf(on, one.Kind)));
            labels[i] = one.Kind is ParagraphKind.Heading ? ""
                : frozen.Of(one.Id) is { Length: > 0 } label ? label
                : Next(within, above[i] < 0 ? "" : labels[above[i]], one.Kind, depths[i]);
            if (frozen.Of(one.Id) == labels[i] && frozen.StoodOn(one.Id, on) && !moved.Contains(one.Id))
                within.Reached(labels[i]);
        }

        // A log may hold a paragraph twice.
        var borne = counted.Zip(labels).Where(pair => pair.Second.Length > 0).DistinctBy(pair => pair.First.Id);
        return new(borne.ToImmutableDictionary(pair => pair.First.Id, pair => pair.Second), moved);

        string Next(Series within, string on, ParagraphKind kind, int depth)
        {
            string label;
            do
                label = within.Next() ?? LabelForm.Of(on, kind, depth, within.Count, language);
            while (!used.Add(label));
            return label;
        }
    }

    /// <summary>The label of one paragraph, or an empty string if it bears none.</summary>
    public static string LabelOf(Draft draft, ParagraphId paragraph) => Of(draft)[paragraph];

    /// <summary>
    /// What a proposal is spoken of by: an insertion by the number it would bear if it were accepted now, another text that is kept in brackets as an
    /// alternative (15 alt, 15 alt bis), any other by its paragraph's number; an empty string if that bears none.
    /// </summary>
    public static string LabelOf(Draft draft, Proposal proposal)
    {
        if (proposal is { IsLive: true, Kind: ProposalKind.InsertAfter } && draft.Land(proposal, out var follows) is null)
        {
            var (kind, level) = proposal.Inserts(draft);
            var inserted = new ParagraphInserted(proposal.Id.Inserted, follows, kind, level, "", proposal.Text);
            return LabelOf(draft.Evolve(inserted), inserted.Paragraph);
        }

        var label = proposal.Paragraph is { } on ? LabelOf(draft, on) : "";
        if (label.Length == 0 || !IsAlternative(proposal))
            return label;
        var place = draft.Proposals.TakeWhile(other => other.Id != proposal.Id)
            .Count(other => other.Paragraph == proposal.Paragraph && IsAlternative(other));
        return place == 0 ? $"{label} alt" : $"{label} alt {LatinOrdinal.Of(place + 1)}";
    }

    private static bool IsAlternative(Proposal proposal) => proposal is { Kind: ProposalKind.Modify, Status: ProposalStatus.Bracketed };

    /// <summary>Those of one kind that hang on the same paragraph, counted in reading order.</summary>
    /// <param name="first">The first number issued among them; null if none was.</param>
    private sealed class Series(string? first)
    {
        private string? last;

        /// <summary>How many were counted since the last issued number, or from the beginning.</summary>
        public int Count { get; private set; }

        public void Reached(string issued) => (last, Count) = (issued, 0);

        /// <summary>The label of the next one as it is counted from an issued number; null if none was issued among them.</summary>
        public string? Next()
        {
            Count++;
            return first is null ? null
                : last is not null ? $"{last} {LatinOrdinal.Of(Count + 1)}"
                : Count == 1 ? $"{first} ante" : $"{first} ante {LatinOrdinal.Of(Count)}";
        }
    }
}
