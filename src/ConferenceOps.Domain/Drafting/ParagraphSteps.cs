using ConferenceOps.Domain.Text;

namespace ConferenceOps.Domain.Drafting;

/// <summary>What was done to the paragraphs of a draft, as those are told who come too late.</summary>
internal static class ParagraphSteps
{
    /// <summary>The paragraph that an event is about; null if about none.</summary>
    public static ParagraphId? Of(DraftEvent happened) => happened switch
    {
        ParagraphAmended e => e.Paragraph,
        ParagraphInserted e => e.Paragraph,
        ParagraphMoved e => e.Paragraph,
        ParagraphDeleted e => e.Paragraph,
        ParagraphRestored e => e.Paragraph,
        _ => null,
    };

    /// <summary>Each to complete "has": "changed the text of paragraph 12 from … to …", "deleted paragraph 14". Of several changes of one text the first
    /// and the last are told; what went with a paragraph is told with it.</summary>
    public static IEnumerable<string> InWords(IEnumerable<DraftEvent> happened)
    {
        var steps = happened.ToList();
        var amended = steps.OfType<ParagraphAmended>().ToLookup(one => one.Paragraph);
        foreach (var step in steps)
        {
            var words = step switch
            {
                ParagraphAmended e when amended[e.Paragraph].Last() == e =>
                    $"changed the text of {Named(e.Label, e.Text)} {Excerpt.FromTo(amended[e.Paragraph].First().Before, e.Text)}",
                ParagraphInserted e => $"inserted {Named(e.Label, e.Text)}",
                ParagraphMoved e when e.From == e.Label => $"moved {Named(e.Label, "")}",
                ParagraphMoved e => $"moved {Named(e.From, "")} (now {e.Label})",
                ParagraphDeleted e when !steps.OfType<ParagraphDeleted>().Any(root => root.Paragraph == e.With) => $"deleted {Named(e.Label, e.Before)}",
                ParagraphRestored e when !steps.OfType<ParagraphRestored>().Any(root => root.Paragraph == e.With) => $"restored {Named(e.Label, e.Text)}",
                RevisionIssued e => $"issued {e.Symbol}",
                _ => null,
            };
            if (words is not null)
                yield return words;
        }
    }

    private static string Named(string label, string text)
    {
        const int start = 40;
        return label.Length > 0 ? $"paragraph {label}" : text.Length > 0 ? $"the heading “{Isolated.Of(Excerpt.Of(Markup.Plain(text), start))}”" : "a heading";
    }
}
