using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Restores a deleted paragraph in its place, with the text it had.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="ExpectedVersion">The version of the paragraph that the sender saw.</param>
[Entitled(Circle.Presiding, "edit the draft")]
[GenerateSerializer, Immutable]
public sealed record RestoreParagraph(DraftId Draft, ParagraphId Paragraph, int ExpectedVersion)
    : IParagraphCommand, IEdits<Draft>
{
    Refusal? IEdits<Draft>.NotAsSeen(Draft state) => state.NotAsSeen(Paragraph, ExpectedVersion);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        var paragraph = state.Find(Paragraph)!;
        if (!paragraph.Deleted)
            return new Refusal("paragraph-not-deleted", "This paragraph is not deleted.");
        var restored = new ParagraphRestored(Paragraph, "", paragraph.Text);
        return restored with { Label = Numbering.LabelOf(state.Evolve(restored), Paragraph) };
    }
}
