using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Replaces the text of a paragraph that still stands as the editor saw it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="ExpectedVersion">The version the editor worked on.</param>
/// <param name="Text">The new text in the inline markup; white space is tidied.</param>
[Entitled(Circle.Presiding, "edit the draft")]
[GenerateSerializer, Immutable]
public sealed record AmendParagraph(DraftId Draft, ParagraphId Paragraph, int ExpectedVersion, [ParagraphText] string Text)
    : IParagraphCommand, IEditsParagraph
{
    (ParagraphId Paragraph, int Seen)? IEditsParagraph.Edited(Draft state) => (Paragraph, ExpectedVersion);

    Refusal? IEdits<Draft>.NotAsSeen(Draft state) => state.TextNotAsSeen(Paragraph, ExpectedVersion);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        var paragraph = state.Find(Paragraph)!;
        if (paragraph.Deleted)
            return new Refusal("paragraph-deleted", $"{state.Named(Paragraph)} is deleted. Restore it before you change its text.");
        if (Text == paragraph.Text)
            return new Refusal("text-unchanged", "The text is the same as it was; there is nothing to record.");
        return new ParagraphAmended(Paragraph, Numbering.LabelOf(state, Paragraph), paragraph.Text, Text);
    }
}
