using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Deletes a paragraph that still stands as the editor saw it; it can be restored.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="ExpectedVersion">The version of the paragraph that the sender saw.</param>
[Entitled(Circle.Presiding, "edit the draft")]
[GenerateSerializer, Immutable]
public sealed record DeleteParagraph(DraftId Draft, ParagraphId Paragraph, int ExpectedVersion)
    : IParagraphCommand, IEdits<Draft>
{
    Refusal? IEdits<Draft>.NotAsSeen(Draft state) => state.NotAsSeen(Paragraph, ExpectedVersion);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        var paragraph = state.Find(Paragraph)!;
        if (paragraph.Deleted)
            return new Refusal("paragraph-deleted", "This paragraph is already deleted.");
        return new ParagraphDeleted(Paragraph, Numbering.LabelOf(state, Paragraph), paragraph.Text);
    }
}
