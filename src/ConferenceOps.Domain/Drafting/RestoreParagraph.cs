using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Restores a deleted paragraph in its place, with the text it had.</summary>
[GenerateSerializer, Immutable]
public sealed record RestoreParagraph(ParagraphId Paragraph, int ExpectedVersion) : ICommand<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("edit the draft", "the Chair and the bureau");
        if (state.NotAsSeen(Paragraph, ExpectedVersion) is { } moved)
            return moved;
        var paragraph = state.Find(Paragraph)!;
        if (!paragraph.Deleted)
            return new Refusal("paragraph-not-deleted", "This paragraph is not deleted.");
        var restored = new ParagraphRestored(Paragraph, "", paragraph.Text);
        return restored with { Label = Numbering.LabelOf(state.Evolve(restored), Paragraph) };
    }
}
