using System.Collections.Immutable;
using System.Text;

namespace ConferenceOps.Domain.Text;

/// <summary>
/// The inline markup of paragraphs: <c>*italic*</c>, <c>**bold**</c>, <c>^[footnote]</c>, and a backslash before a mark that is meant literally.
/// A mark without its partner, or with nothing between the two, is literal; nothing is an error. Footnotes do not nest.
/// </summary>
public static class Markup
{
    private const string Escapable = @"*\^[]";

    /// <summary>The markup that reads as exactly this text, also between other markup; inside a footnote the closing bracket is escaped too.</summary>
    public static string Escape(string plain, bool inNote = false)
    {
        var markup = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            // A last ^ is escaped as well: the markup that follows may begin with a bracket.
            var opensNote = plain[i] == '^' && (i + 1 == plain.Length || plain[i + 1] == '[');
            if (plain[i] is '*' or '\\' || opensNote || (inNote && plain[i] == ']'))
                markup.Append('\\');
            markup.Append(plain[i]);
        }

        return markup.ToString();
    }

    /// <summary>The runs of a text in reading order; neighbours of one style are joined.</summary>
    public static ImmutableArray<Run> Parse(string markup)
    {
        var runs = new RunWriter();
        foreach (var character in Characters(markup))
            runs.Add(character);
        return runs.Take();
    }

    /// <summary>
    /// What is seen of each character of the markup; null for marks, and for all of a footnote but its first character, which bears it.
    /// Whoever shows a text shows this, so that it looks the same in a text, a form and a comparison.
    /// </summary>
    internal static SeenCharacter?[] Characters(string markup)
    {
        var seen = new SeenCharacter?[markup.Length];
        var marks = Marks(markup);
        var pairs = Pairs(marks);
        var (italic, bold, at) = (false, false, 0);
        for (var i = 0; i < marks.Count; i++)
        {
            var (kind, start, length) = marks[i];
            if (kind is MarkKind.Italic or MarkKind.Bold && !pairs[i])
                continue;
            Literal(start);
            // An escaped character is seen, its backslash is not.
            at = kind is MarkKind.Escape ? start + 1 : start + length;
            if (kind is MarkKind.Note)
                seen[start] = new('\0', italic, bold, NoteIn(markup, marks[i]));
            italic ^= kind is MarkKind.Italic;
            bold ^= kind is MarkKind.Bold;
        }

        Literal(markup.Length);
        return seen;

        void Literal(int until)
        {
            for (; at < until; at++)
                seen[at] = new(markup[at], italic, bold, null);
        }
    }

    /// <summary>The text without marks and footnotes.</summary>
    public static string Plain(string markup) => string.Concat(Parse(markup).Select(run => run.Text));

    /// <summary>The markup of each footnote, in order.</summary>
    public static ImmutableArray<string> Notes(string markup) =>
        [.. Marks(markup).Where(mark => mark.Kind is MarkKind.Note).Select(mark => NoteIn(markup, mark))];

    /// <summary>The marks of a text and where they stand; a note is one mark, whatever it holds.</summary>
    internal static List<Mark> Marks(string markup)
    {
        var marks = new List<Mark>();
        var notesClose = true;
        for (var i = 0; i < markup.Length; i++)
        {
            var next = i + 1 < markup.Length ? markup[i + 1] : '\0';
            switch (markup[i])
            {
                case '\\' when Escapable.Contains(next):
                    Add(MarkKind.Escape, 2);
                    break;
                // Once a note is found unclosed no later one closes: a page of opening brackets must not be read once for each.
                case '^' when next == '[' && notesClose:
                    var end = EndOfNote(markup, i + 2);
                    notesClose = end > 0;
                    if (notesClose)
                        Add(MarkKind.Note, end - i);
                    break;
                case '*':
                    Add(next == '*' ? MarkKind.Bold : MarkKind.Italic, next == '*' ? 2 : 1);
                    break;
                default:
                    break;
            }

            void Add(MarkKind kind, int length)
            {
                marks.Add(new(kind, i, length));
                i += length - 1;
            }
        }

        return marks;
    }

    private static string NoteIn(string markup, Mark note) => markup.Substring(note.Start + 2, note.Length - 3);

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

    /// <summary>Which of the marks opens or closes an emphasis: those with a partner and something between.</summary>
    private static bool[] Pairs(List<Mark> marks)
    {
        var pairs = new bool[marks.Count];
        var open = new Dictionary<MarkKind, (int Index, int Content)>();
        var emphasis = 0;
        for (var i = 0; i < marks.Count; i++)
        {
            var (kind, start, length) = marks[i];
            if (kind is not (MarkKind.Italic or MarkKind.Bold))
                continue;
            var content = start - emphasis;
            if (!open.Remove(kind, out var opening))
                open[kind] = (i, content);
            else if (content > opening.Content)
                pairs[opening.Index] = pairs[i] = true;
            emphasis += length;
        }

        return pairs;
    }

    /// <summary>A stretch of markup that is seen: as it stands, or as a footnote.</summary>
    internal readonly record struct Piece(int Start, int Length, bool Italic, bool Bold, bool IsNote)
    {
        public Run Shown(string markup) => IsNote
            ? new("", Italic, Bold, Parse(markup.Substring(Start + 2, Length - 3)))
            : new(markup.Substring(Start, Length), Italic, Bold);
    }

    internal sealed record Mark(MarkKind Kind, int Start, int Length);

    internal enum MarkKind
    {
        Escape,
        Italic,
        Bold,
        Note,
    }
}
