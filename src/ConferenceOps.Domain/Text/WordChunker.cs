using System.Globalization;
using System.Text;
using DiffPlex;

namespace ConferenceOps.Domain.Text;

/// <summary>
/// Divides a text into the words a reader compares, in all six languages: a run of letters, marks and digits; one Han character;
/// each other character alone; a footnote, an escape or an emphasis mark as one. The space after a word belongs to it.
/// </summary>
internal sealed class WordChunker : IChunker
{
    public static WordChunker Instance { get; } = new();

    public IReadOnlyList<string> Chunk(string text)
    {
        var marks = Markup.Marks(text).ToDictionary(mark => mark.Start, mark => mark.Length);
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + (marks.TryGetValue(start, out var length) ? length : WordAt(text, start, marks));
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    private static int WordAt(string text, int start, Dictionary<int, int> marks)
    {
        var first = RuneAt(text, start);
        var end = start + first.Utf16SequenceLength;
        var joins = IsOfWord(first) && !IsHan(first);
        while (end < text.Length && !marks.ContainsKey(end))
        {
            var next = RuneAt(text, end);
            // A combining mark belongs to the character before it, whatever that is.
            if (!IsMark(next) && !(joins && IsOfWord(next) && !IsHan(next)))
                break;
            end += next.Utf16SequenceLength;
        }

        return end - start;
    }

    private static Rune RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune : new Rune('\uFFFD');

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || IsMark(rune);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // Han, kana and their extensions are written without spaces: each character is compared by itself.
    private static bool IsHan(Rune rune) => rune.Value
        is (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
