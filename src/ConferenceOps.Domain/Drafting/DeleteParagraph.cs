using System.Collections.Immutable;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Deletes a paragraph that still stands as the editor saw it, with all that hangs on it; it can be restored.</summary>
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
            return new Refusal("paragraph-deleted", $"{state.Named(Paragraph)} is already deleted.");
        return Effect(state, Paragraph, null);
    }

    /// <summary>The deletion of a paragraph and of what still stands of all that hangs on it.</summary>
    internal static ImmutableArray<DraftEvent> Effect(Draft state, ParagraphId root, Credit? credit)
    {
        var labels = Numbering.Of(state);
        return
        [
            .. state.Subtree(root).Where(one => !one.Deleted)
                .Select(one => new ParagraphDeleted(one.Id, labels[one.Id], one.Text, credit, one.Id == root ? null : root)),
        ];
    }
}
