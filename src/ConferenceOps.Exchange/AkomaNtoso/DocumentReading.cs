using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using ConferenceOps.Domain.Drafting;

namespace ConferenceOps.Exchange.AkomaNtoso;

/// <summary>The reading of one document: walks it in order and takes down its paragraphs.</summary>
internal sealed class DocumentReading(XElement root)
{
    // Of so many names what was not understood is told one by one.
    private const int MostNames = 100;
    private const string Others = "others";

    private readonly List<(ReadParagraph Paragraph, bool GoesOn)> paragraphs = [];
    private readonly Dictionary<string, (int Count, int Line)> notUnderstood = new(StringComparer.Ordinal);
    private readonly Dictionary<XElement, XElement?> numbers = [];

    public ReadDocument Read()
    {
        var facts = new DocumentFacts(root);
        WalkChildren(root, ParagraphKind.Heading, 0);
        return new(facts.Symbol, facts.Title, facts.Language, Outline.Of(paragraphs),
            [.. notUnderstood.Select(element => new NotUnderstood(element.Key, element.Value.Count, element.Value.Line))]);
    }

    private void WalkChildren(XElement element, ParagraphKind kind, int level)
    {
        foreach (var child in element.Elements())
            Walk(child, kind, level);
    }

    private void Walk(XElement element, ParagraphKind kind, int level)
    {
        switch (element.Name.LocalName)
        {
            case "meta" or "preface" or "coverPage" or "conclusions" or "num":
                break;
            case "preamble" or "recitals" or "citations":
                WalkChildren(element, ParagraphKind.Preambular, level);
                break;
            case "mainBody" or "body":
                WalkChildren(element, ParagraphKind.Operative, level);
                break;
            case "heading" or "subheading" or "crossHeading" or "subject" or "formula" or "longTitle":
                Take(ParagraphKind.Heading, 0, NumberedHeading(element), goesOn: level > 0);
                break;
            case "container" when kind is ParagraphKind.Preambular && element.Elements().Any(child => child.Name.LocalName == "p"):
            case "recital" or "citation":
                Paragraph(element, ParagraphKind.Preambular, 0);
                break;
            case "paragraph" or "clause" or "subparagraph" or "subclause" or "point" or "item" or "indent" or "alinea":
                Paragraph(element, kind is ParagraphKind.Preambular ? kind : ParagraphKind.Operative, level);
                break;
            case "p" or "block":
                // Outside a paragraph it bears no number.
                Take(kind is ParagraphKind.Preambular ? kind : ParagraphKind.Heading, 0, Inline(element), goesOn: level > 0);
                break;
            case "table":
                Note(element);
                Rows(element, level);
                break;
            case "statement" or "doc" or "documentCollection" or "collectionBody" or "component" or "components" or "attachments" or "attachment" or "annex"
                or "container" or "section" or "part" or "chapter" or "title" or "division" or "article" or "hcontainer" or "list" or "blockList"
                or "content" or "intro" or "wrapUp" or "interstitial":
                WalkChildren(element, kind, level);
                break;
            default:
                Note(element);
                if (element.Elements().Any(child => IsBlock(child.Name.LocalName)))
                    WalkChildren(element, kind, level);
                else
                    Take(ParagraphKind.Heading, 0, Inline(element), goesOn: level > 0);
                break;
        }
    }

    /// <summary>A paragraph's own text is that before its sub-paragraphs; what stands beneath it follows one level deeper.</summary>
    private void Paragraph(XElement element, ParagraphKind kind, int level)
    {
        var own = new List<XElement>();
        var beneath = new List<XElement>();
        Gather(element, own, beneath);
        var text = new InlineReading(Note);
        foreach (var block in own)
            text.Read(block);
        var numbered = element.Elements().Any(child => child.Name.LocalName == "num");
        var before = paragraphs.Count;
        Take(kind, kind is ParagraphKind.Operative ? Math.Min(level, 2) : 0, text.Markup(withoutNumber: kind is ParagraphKind.Operative && !numbered));
        // Without a text of its own it is its first sub-paragraph that bears its number.
        foreach (var child in beneath)
            Walk(child, kind, paragraphs.Count == before ? level : level + 1);
    }

    private static void Gather(XElement element, List<XElement> own, List<XElement> beneath)
    {
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "num":
                    break;
                case "p" or "heading" or "subheading" when beneath.Count == 0:
                    own.Add(child);
                    break;
                case "content" or "intro" or "list" or "blockList" or "wrapUp" or "listIntroduction" or "listWrapUp" when child.Elements().Any():
                    Gather(child, own, beneath);
                    break;
                case "listIntroduction" or "content" or "intro" when beneath.Count == 0:
                    own.Add(child);
                    break;
                default:
                    beneath.Add(child);
                    break;
            }
        }
    }

    private string NumberedHeading(XElement heading)
    {
        var text = new InlineReading(Note);
        if (heading.Name.LocalName == "heading" && heading.Parent is { } parent && NumberOf(parent) is { } number)
            text.Read(number);
        text.Read(heading);
        return text.Markup();
    }

    // Looked for once, however many headings stand beside it.
    private XElement? NumberOf(XElement section)
    {
        if (!numbers.TryGetValue(section, out var number))
            numbers[section] = number = section.Elements().FirstOrDefault(child => child.Name.LocalName == "num");
        return number;
    }

    // A table within a cell is part of the cell's text, and not read again.
    private void Rows(XElement table, int level)
    {
        foreach (var part in table.Elements())
        {
            if (part.Name.LocalName == "tr")
                Take(ParagraphKind.Heading, 0, string.Join(" | ", part.Elements().Select(Inline).Where(cell => cell.Length > 0)), goesOn: level > 0);
            else
                Rows(part, level);
        }
    }

    private string Inline(XElement element)
    {
        var text = new InlineReading(Note);
        text.Read(element);
        return text.Markup();
    }

    private void Take(ParagraphKind kind, int level, string text, bool goesOn = false)
    {
        if (text.Length > 0)
            paragraphs.Add((new(kind, level, text), goesOn));
    }

    private void Note(XElement element)
    {
        var name = element.Name.LocalName is var own && (notUnderstood.Count < MostNames || notUnderstood.ContainsKey(own)) ? own : Others;
        var (count, line) = notUnderstood.GetValueOrDefault(name, (0, ((IXmlLineInfo)element).LineNumber));
        notUnderstood[name] = (count + 1, line);
    }

    private static bool IsBlock(string name) =>
        name is "p" or "paragraph" or "content" or "container" or "section" or "heading" or "list" or "point" or "table" or "mainBody";
}
