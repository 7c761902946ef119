using System.Collections.Immutable;

namespace ConferenceOps.Domain.Drafting;

/// <summary>The numbers of a revision, looked up by paragraph and by what they hung on.</summary>
internal sealed class FrozenNumbers
{
    private readonly Dictionary<ParagraphId, (string Label, ParagraphId? On)> numbers = [];
    private readonly Dictionary<(ParagraphId?, ParagraphKind), string> first = [];

    public static FrozenNumbers Of(ImmutableArray<IssuedNumber> issued)
    {
        var frozen = new FrozenNumbers();
        var above = DraftTree.Above(issued);
        for (var i = 0; i < above.Length; i++)
        {
            ParagraphId? on = above[i] < 0 ? null : issued[above[i]].Id;
            frozen.numbers.TryAdd(issued[i].Id, (issued[i].Label, on));
            frozen.first.TryAdd((on, issued[i].Kind), issued[i].Label);
        }

        return frozen;
    }

    public bool Has(ParagraphId paragraph) => numbers.ContainsKey(paragraph);

    /// <summary>The number that the paragraph was issued with; null if it was not issued.</summary>
    public string? Of(ParagraphId paragraph) => numbers.TryGetValue(paragraph, out var number) ? number.Label : null;

    /// <summary>The first number of this kind that was issued on this paragraph, or on none; null if there was no such.</summary>
    public string? FirstOf(ParagraphId? on, ParagraphKind kind) => first.GetValueOrDefault((on, kind));

    /// <summary>Whether the paragraph hung on this one when it was issued.</summary>
    public bool StoodOn(ParagraphId paragraph, ParagraphId? on) => numbers[paragraph].On == on;
}
