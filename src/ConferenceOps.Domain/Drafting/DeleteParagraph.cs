using System.Collections.Immutable;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Deletes a paragraph that still stands as the editor saw it, with all that hangs on it; it can be restored.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="SeenVersion">The version of the draft that the sender saw.</param>
[Entitled(Circle.Presiding, "edit the draft")]
[GenerateSerializer, Immutable]
public sealed record DeleteParagraph(DraftId Draft, ParagraphId Paragraph, int SeenVersion)
    : IParagraphCommand, IChanges<Draft, DraftEvent>
{
    bool IChanges<Draft, DraftEvent>.Replaces(DraftEvent happened) => ParagraphSteps.Of(happened) == Paragraph;

    // What hangs on it goes with it, and is not deleted unread either.
    bool IChanges<Draft, DraftEvent>.Replaces(Draft state, DraftEvent happened) =>
        ParagraphSteps.Of(happened) is { } changed && state.Subtree(Paragraph).Any(one => one.Id == changed);

    IEnumerable<Standing> IChanges<Draft, DraftEvent>.Standing(Draft state) => [];

    IEnumerable<string> IChanges<Draft, DraftEvent>.Told(IEnumerable<DraftEvent> happened) => ParagraphSteps.InWords(happened);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Paragraph) is not { } paragraph)
            return Refusal.Unknown("paragraph");
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
