using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>
/// Inserts a new paragraph after another, or at the beginning if <paramref name="After"/> is null. One of the same level or above stands after all that
/// hangs on that other; one of the next level hangs on it.
/// </summary>
/// <param name="Draft">The draft.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="After">The paragraph it is to follow; null at the beginning.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">0 for a paragraph, 1 for (a), 2 for (i).</param>
/// <param name="Text">The text in the inline markup; white space is tidied.</param>
[Entitled(Circle.Presiding, "edit the draft")]
[GenerateSerializer, Immutable]
public sealed record InsertParagraph(DraftId Draft, ParagraphId Paragraph, ParagraphId? After, ParagraphKind Kind, int Level, [ParagraphText] string Text)
    : IParagraphCommand, ICreates<ParagraphId>
{
    ParagraphId ICreates<ParagraphId>.Made => Paragraph;

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (state.Body is null)
            return Refusal.Unknown("draft");
        if (state.Land(After, Kind, Level, out var follows) is { } misplaced)
            return misplaced;
        return Effect(state, new(Paragraph, follows, Kind, Level, "", Text));
    }

    /// <summary>The insertion, with the number that it gives.</summary>
    internal static ParagraphInserted Effect(Draft state, ParagraphInserted inserted) =>
        inserted with { Label = Numbering.LabelOf(state.Evolve(inserted), inserted.Paragraph) };
}
