using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Replaces the text of a paragraph that still stands as the editor saw it.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="ExpectedVersion">The version the editor worked on.</param>
/// <param name="Text">The new text in the inline markup; white space is tidied.</param>
[GenerateSerializer, Immutable]
public sealed record AmendParagraph(ParagraphId Paragraph, int ExpectedVersion, string Text) : ICommand<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("edit the draft", "the Chair and the bureau");
        if (state.NotAsSeen(Paragraph, ExpectedVersion) is { } moved)
            return moved;
        var paragraph = state.Find(Paragraph)!;
        if (paragraph.Deleted)
            return new Refusal("paragraph-deleted", "This paragraph is deleted. Restore it before you change its text.");
        var text = ParagraphText.Tidy(Text);
        if (ParagraphText.Refuse(text) is { } refused)
            return refused;
        if (text == paragraph.Text)
            return new Refusal("text-unchanged", "The text is the same as it was; there is nothing to record.");
        return new ParagraphAmended(Paragraph, Numbering.LabelOf(state, Paragraph), paragraph.Text, text);
    }
}
