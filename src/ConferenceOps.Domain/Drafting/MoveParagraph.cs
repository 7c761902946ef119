using System.Collections.Immutable;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>
/// Moves a paragraph, with all that hangs on it, after another, or to the beginning if <paramref name="After"/> is null. A number that was issued goes
/// with it.
/// </summary>
/// <param name="Draft">The draft.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="ExpectedVersion">The version of the paragraph that the sender saw.</param>
/// <param name="After">The paragraph it is to follow; null at the beginning.</param>
[Entitled(Circle.Presiding, "edit the draft")]
[GenerateSerializer, Immutable]
public sealed record MoveParagraph(DraftId Draft, ParagraphId Paragraph, int ExpectedVersion, ParagraphId? After)
    : IParagraphCommand, IEditsParagraph
{
    (ParagraphId Paragraph, int Seen)? IEditsParagraph.Edited(Draft state) => (Paragraph, ExpectedVersion);

    Refusal? IEdits<Draft>.NotAsSeen(Draft state) => state.PlaceNotAsSeen(Paragraph, ExpectedVersion);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Paragraph)!.Deleted)
            return new Refusal("paragraph-deleted", $"{state.Named(Paragraph)} is deleted. Restore it before you move it.");
        if (state.LandMoved(Paragraph, After, out var follows) is { } misplaced)
            return misplaced;

        ImmutableArray<ParagraphId> with = [.. state.Subtree(Paragraph).Skip(1).Select(one => one.Id)];
        var move = new ParagraphMoved(Paragraph, follows, Numbering.LabelOf(state, Paragraph), "", with.IsEmpty ? null : with);
        return move with { Label = Numbering.LabelOf(state.Evolve(move), Paragraph) };
    }
}
