using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Deletes a paragraph that still stands as the editor saw it; it can be restored.</summary>
[GenerateSerializer, Immutable]
public sealed record DeleteParagraph(ParagraphId Paragraph, int ExpectedVersion) : ICommand<Draft, DraftEvent>
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
            return new Refusal("paragraph-deleted", "This paragraph is already deleted.");
        return new ParagraphDeleted(Paragraph, Numbering.LabelOf(state, Paragraph), paragraph.Text);
    }
}
