using System.Collections.Immutable;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Restores a deleted paragraph in its place, with the text it had, and exactly what was deleted with it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="ExpectedVersion">The version of the paragraph that the sender saw.</param>
[Entitled(Circle.Presiding, "edit the draft")]
[GenerateSerializer, Immutable]
public sealed record RestoreParagraph(DraftId Draft, ParagraphId Paragraph, int ExpectedVersion)
    : IParagraphCommand, IEditsParagraph
{
    (ParagraphId Paragraph, int Seen)? IEditsParagraph.Edited(Draft state) => (Paragraph, ExpectedVersion);

    Refusal? IEdits<Draft>.NotAsSeen(Draft state) => state.NotAsSeen(Paragraph, ExpectedVersion);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        var paragraph = state.Find(Paragraph)!;
        if (!paragraph.Deleted)
            return new Refusal("paragraph-not-deleted", "This paragraph is not deleted.");
        if (state.ParentOf(Paragraph) is { Deleted: true } above)
            return new Refusal("paragraph-deleted", $"{state.Named(above.Id)}, on which it hangs, is deleted. Restore that first.");

        ImmutableArray<ParagraphRestored> restored =
        [
            .. state.Subtree(Paragraph).Where(one => one.Id == Paragraph || (one.Deleted && one.DeletedWith == Paragraph))
                .Select(one => new ParagraphRestored(one.Id, "", one.Text, one.Id == Paragraph ? null : Paragraph)),
        ];
        var labels = Numbering.Of(restored.Aggregate(state, (draft, one) => draft.Evolve(one)));
        return restored.Select(one => (DraftEvent)(one with { Label = labels[one.Paragraph] })).ToImmutableArray();
    }
}
