using System.Collections.Immutable;
using ConferenceOps.Domain.Drafting;

namespace ConferenceOps.Exchange.AkomaNtoso;

/// <summary>What was read, as a draft can hold it: every sub-paragraph under its paragraph.</summary>
internal static class Outline
{
    /// <summary>
    /// The paragraphs in order. Text that goes on within a paragraph between two of its sub-paragraphs belongs to the one before it; a sub-paragraph whose
    /// paragraph has no text of its own takes the deepest level at which it can stand.
    /// </summary>
    /// <param name="read">The paragraphs, each with whether it is text that goes on within a paragraph.</param>
    public static ImmutableArray<ReadParagraph> Of(IEnumerable<(ReadParagraph Paragraph, bool GoesOn)> read)
    {
        var placed = new List<(ReadParagraph Paragraph, bool GoesOn)>();
        foreach (var one in read)
        {
            while (one.Paragraph.Level > 0 && placed.Count > 1 && placed[^1].GoesOn)
            {
                var (before, goesOn) = placed[^2];
                placed[^2] = (before with { Text = $"{before.Text} {placed[^1].Paragraph.Text}" }, goesOn);
                placed.RemoveAt(placed.Count - 1);
            }

            var deepest = placed is [.., ({ Kind: ParagraphKind.Operative, Level: var above }, _)] ? above + 1 : 0;
            placed.Add((one.Paragraph with { Level = Math.Min(one.Paragraph.Level, deepest) }, one.GoesOn));
        }

        return [.. placed.Select(one => one.Paragraph)];
    }
}
