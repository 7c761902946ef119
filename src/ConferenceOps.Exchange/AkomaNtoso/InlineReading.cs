using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ConferenceOps.Exchange.AkomaNtoso;

/// <summary>Turns the inside of a paragraph into the inline markup: styles, footnotes in their places, one line, single spaces.</summary>
internal sealed partial class InlineReading(Action<XElement> notUnderstood, bool inNote = false)
{
    /// <summary>So much text one paragraph may have, layout included; more than any draft takes.</summary>
    public const int MostCharacters = 500_000;

    private readonly List<Piece> pieces = [];
    private int characters;

    /// <summary>Takes down a block; a space parts it from the block before.</summary>
    public void Read(XElement block)
    {
        if (pieces.Count > 0)
            pieces.Add(new(" ", false, false, false));
        Walk(block, false, false);
    }

    /// <summary>The markup of all that was read.</summary>
    /// <param name="withoutNumber">True to leave out a number typed at the beginning ("1 -"), since numbers are computed.</param>
    public string Markup(bool withoutNumber = false)
    {
        DropBracketsAroundNotes();
        if (withoutNumber && pieces.FindIndex(piece => !string.IsNullOrWhiteSpace(piece.Text)) is var first and >= 0 && !pieces[first].IsNote)
            pieces[first] = pieces[first] with { Text = TypedNumber().Replace(pieces[first].Text, "") };

        var markup = new StringBuilder();
        var (pendingSpace, afterNote) = (false, false);
        foreach (var piece in Joined())
        {
            if (piece.IsNote)
            {
                // A footnote's mark follows its word without a space.
                markup.Append(piece.Text);
                afterNote = true;
                continue;
            }

            var text = Spaces().Replace(piece.Text, " ");
            pendingSpace |= text.StartsWith(' ');
            var word = text.Trim(' ');
            if (word.Length > 0)
            {
                // Chinese sets no space after a footnote's mark, though its files hold one.
                if (pendingSpace && markup.Length > 0 && !(afterNote && word[0] >= '\u2E80'))
                    markup.Append(' ');
                var mark = (piece.Bold ? "**" : "") + (piece.Italic ? "*" : "");
                markup.Append(mark).Append(Domain.Text.Markup.Escape(word, inNote)).Append(mark);
                (pendingSpace, afterNote) = (text.EndsWith(' '), false);
            }
        }

        return markup.ToString().Normalize(NormalizationForm.FormC);
    }

    private void Walk(XElement element, bool italic, bool bold)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
                Add(text.Value, italic, bold);
            else if (node is XElement child)
                Inside(child, italic, bold);
        }
    }

    private void Add(string text, bool italic, bool bold)
    {
        characters += text.Length;
        if (characters > MostCharacters)
            throw new TextTooLongException();
        pieces.Add(new(text, italic, bold, false));
    }

    private void Inside(XElement element, bool italic, bool bold)
    {
        var style = ((string?)element.Attribute("class") ?? "").Split(' ');
        switch (element.Name.LocalName)
        {
            case "authorialNote" or "note":
                Note(element);
                break;
            case "i" or "em":
                Walk(element, true, bold);
                break;
            case "b" or "strong":
                Walk(element, italic, true);
                break;
            case "eol" or "br":
                pieces.Add(new(" ", italic, bold, false));
                break;
            case "span" or "inline" or "a" or "ref" or "sup" or "sub"
                or "docTitle" or "docNumber" or "docDate" or "date" or "p" or "def" or "term" or "organization"
                or "person" or "role" or "location" or "quantity" or "entity" or "noteRef" or "num" or "heading" or "docProponent" or "docType":
                Walk(element, italic || style.Contains("italic"), bold || style.Contains("bold"));
                break;
            default:
                notUnderstood(element);
                Walk(element, italic, bold);
                break;
        }
    }

    private void Note(XElement note)
    {
        // A note within a note would have no number of its own.
        if (inNote)
        {
            Walk(note, false, false);
            return;
        }

        var inside = new InlineReading(notUnderstood, inNote: true);
        inside.Read(note);
        var markup = EmptyBrackets().Replace(inside.Markup(), "");
        if (markup.Length > 0)
            pieces.Add(new($"^[{markup}]", false, false, true));
    }

    /// <summary>Some languages print a footnote's mark in raised brackets, which are not part of the text.</summary>
    private void DropBracketsAroundNotes()
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!pieces[i].IsNote)
                continue;
            if (i > 0 && pieces[i - 1].Text.TrimEnd() == "(")
                pieces[i - 1] = pieces[i - 1] with { Text = "" };
            if (i + 1 < pieces.Count && pieces[i + 1].Text.TrimStart() == ")")
                pieces[i + 1] = pieces[i + 1] with { Text = "" };
        }
    }

    private IEnumerable<Piece> Joined()
    {
        Piece? open = null;
        var text = new StringBuilder();
        foreach (var piece in pieces.Where(piece => piece.Text.Length > 0))
        {
            if (open is not null && (open.IsNote || piece.IsNote || open.Italic != piece.Italic || open.Bold != piece.Bold))
            {
                yield return open with { Text = text.ToString() };
                text.Clear();
            }

            open = piece;
            text.Append(piece.Text);
        }

        if (open is not null)
            yield return open with { Text = text.ToString() };
    }

    private sealed record Piece(string Text, bool Italic, bool Bold, bool IsNote);

    // A no-break space is meant; every other white space is layout.
    [GeneratedRegex(@"[\s-[\u00A0\u202F]]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\s*\d+\s*[-–.]\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypedNumber();

    [GeneratedRegex(@"^\(\s*\)\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmptyBrackets();
}

/// <summary>One paragraph holds more text than is read.</summary>
internal sealed class TextTooLongException : Exception;
