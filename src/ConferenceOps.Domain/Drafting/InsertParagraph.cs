using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Inserts a new paragraph after another, or at the beginning if <paramref name="After"/> is null.</summary>
[GenerateSerializer, Immutable]
public sealed record InsertParagraph(ParagraphId Paragraph, ParagraphId? After, ParagraphKind Kind, int Level, string Text)
    : ICommand<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("edit the draft", "the Chair and the bureau");
        if (state.Body is null)
            return Refusal.Unknown("draft");
        if (state.Find(Paragraph) is not null)
            return new Refusal("paragraph-repeated", "A paragraph of this identity is already in the draft.");
        if (After is { } after && state.Find(after) is null)
            return Refusal.Unknown("paragraph");
        if (Level is < 0 or > 2 || (Level > 0 && Kind is not ParagraphKind.Operative))
            return new Refusal("level-out-of-range", "Only operative paragraphs have sub-levels: 1 for (a), 2 for (i).");
        var text = ParagraphText.Tidy(Text);
        if (ParagraphText.Refuse(text) is { } refused)
            return refused;

        var inserted = new ParagraphInserted(Paragraph, After, Kind, Level, "", text);
        return inserted with { Label = Numbering.LabelOf(state.Evolve(inserted), Paragraph) };
    }
}
