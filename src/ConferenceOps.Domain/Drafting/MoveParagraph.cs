using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Moves a paragraph after another, or to the beginning if <paramref name="After"/> is null; numbers follow.</summary>
[GenerateSerializer, Immutable]
public sealed record MoveParagraph(ParagraphId Paragraph, int ExpectedVersion, ParagraphId? After) : ICommand<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("edit the draft", "the Chair and the bureau");
        if (state.NotAsSeen(Paragraph, ExpectedVersion) is { } moved)
            return moved;
        if (After is { } after && state.Find(after) is null)
            return Refusal.Unknown("paragraph");
        var place = state.Paragraphs.IndexOf(state.Find(Paragraph)!);
        ParagraphId? follows = place == 0 ? null : state.Paragraphs[place - 1].Id;
        if (After == Paragraph || After == follows)
            return new Refusal("paragraph-already-there", "The paragraph is already in that place.");

        var move = new ParagraphMoved(Paragraph, After, Numbering.LabelOf(state, Paragraph), "");
        return move with { Label = Numbering.LabelOf(state.Evolve(move), Paragraph) };
    }
}
