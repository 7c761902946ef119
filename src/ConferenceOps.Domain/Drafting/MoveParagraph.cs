using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Moves a paragraph after another, or to the beginning if <paramref name="After"/> is null. A number that was issued goes with it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="ExpectedVersion">The version of the paragraph that the sender saw.</param>
/// <param name="After">The paragraph it is to follow; null at the beginning.</param>
[Entitled(Circle.Presiding, "edit the draft")]
[GenerateSerializer, Immutable]
public sealed record MoveParagraph(DraftId Draft, ParagraphId Paragraph, int ExpectedVersion, ParagraphId? After)
    : IParagraphCommand, IEdits<Draft>
{
    Refusal? IEdits<Draft>.NotAsSeen(Draft state) => state.NotAsSeen(Paragraph, ExpectedVersion);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (After is { } after && state.Find(after) is null)
            return Refusal.Unknown("paragraph");
        var place = state.Paragraphs.IndexOf(state.Find(Paragraph)!);
        ParagraphId? follows = place == 0 ? null : state.Paragraphs[place - 1].Id;
        if (After == Paragraph || After == follows)
            return new Refusal("paragraph-already-there", "The paragraph is already in that place.");

        var move = new ParagraphMoved(Paragraph, After, Numbering.LabelOf(state, Paragraph), "");
        return move with { Label = Numbering.LabelOf(state.Evolve(move), Paragraph) };
    }
}
