using System.Collections.Immutable;
using System.Text;

namespace ConferenceOps.Domain.Text;

/// <summary>
/// The inline markup of paragraphs: <c>*italic*</c>, <c>**bold**</c>, <c>^[footnote]</c>, and a backslash before a mark that is meant literally.
/// A mark without its partner is literal; nothing is an error.
/// </summary>
public static class Markup
{
    private const string Escapable = @"*\^[]";

    /// <summary>The markup that reads as exactly this text; inside a footnote the closing bracket is escaped too.</summary>
    public static string Escape(string plain, bool inNote = false)
    {
        var markup = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            var opensNote = plain[i] == '^' && i + 1 < plain.Length && plain[i + 1] == '[';
            if (plain[i] is '*' or '\\' || opensNote || (inNote && plain[i] == ']'))
                markup.Append('\\');
            markup.Append(plain[i]);
        }

        return markup.ToString();
    }

    /// <summary>The runs of a text in reading order; neighbours of one style are joined.</summary>
    public static ImmutableArray<Run> Parse(string markup)
    {
        var marks = Marks(markup).ToList();
        var (lastItalic, lastBold) = (Unpaired(marks, MarkKind.Italic), Unpaired(marks, MarkKind.Bold));
        var runs = ImmutableArray.CreateBuilder<Run>();
        var text = new StringBuilder();
        var (italic, bold, at) = (false, false, 0);
        for (var i = 0; i < marks.Count; i++)
        {
            var (kind, start, length) = marks[i];
            text.Append(markup, at, start - at);
            at = start + length;
            switch (kind)
            {
                case MarkKind.Escape:
                    text.Append(markup[start + 1]);
                    break;
                case MarkKind.Note:
                    Flush();
                    runs.Add(new("", italic, bold, Parse(markup.Substring(start + 2, length - 3))));
                    break;
                case MarkKind.Italic when i != lastItalic:
                    Flush();
                    italic = !italic;
                    break;
                case MarkKind.Bold when i != lastBold:
                    Flush();
                    bold = !bold;
                    break;
                default:
                    text.Append(markup, start, length);
                    break;
            }
        }

        text.Append(markup, at, markup.Length - at);
        Flush();
        return runs.ToImmutable();

        void Flush()
        {
            if (text.Length > 0)
                runs.Add(new(text.ToString(), italic, bold));
            text.Clear();
        }
    }

    /// <summary>The text without marks and footnotes.</summary>
    public static string Plain(string markup) => string.Concat(Parse(markup).Select(run => run.Text));

    /// <summary>The markup of each footnote, in order.</summary>
    public static ImmutableArray<string> Notes(string markup) =>
        [.. Marks(markup).Where(mark => mark.Kind is MarkKind.Note).Select(mark => markup.Substring(mark.Start + 2, mark.Length - 3))];

    /// <summary>The marks of a text and where they stand; a note is one mark, whatever it holds.</summary>
    internal static IEnumerable<(MarkKind Kind, int Start, int Length)> Marks(string markup)
    {
        for (var i = 0; i < markup.Length; i++)
        {
            var next = i + 1 < markup.Length ? markup[i + 1] : '\0';
            var mark = markup[i] switch
            {
                '\\' when Escapable.Contains(next) => (MarkKind.Escape, i, 2),
                '^' when next == '[' && EndOfNote(markup, i + 2) is var end and > 0 => (MarkKind.Note, i, end - i),
                '*' when next == '*' => (MarkKind.Bold, i, 2),
                '*' => (MarkKind.Italic, i, 1),
                _ => (MarkKind.None, i, 1),
            };
            if (mark.Item1 is not MarkKind.None)
                yield return mark;
            i += mark.Item3 - 1;
        }
    }

    /// <summary>The place after the bracket that closes a note, or 0 if none does.</summary>
    private static int EndOfNote(string markup, int at)
    {
        for (; at < markup.Length; at++)
        {
            if (markup[at] == '\\')
                at++;
            else if (markup[at] == ']')
                return at + 1;
        }

        return 0;
    }

    private static int Unpaired(List<(MarkKind Kind, int Start, int Length)> marks, MarkKind kind) =>
        marks.Count(mark => mark.Kind == kind) % 2 == 0 ? -1 : marks.FindLastIndex(mark => mark.Kind == kind);

    internal enum MarkKind
    {
        None,
        Escape,
        Italic,
        Bold,
        Note,
    }
}
