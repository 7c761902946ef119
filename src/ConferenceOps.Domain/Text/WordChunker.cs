using System.Globalization;
using System.Text;
using DiffPlex;

namespace ConferenceOps.Domain.Text;

/// <summary>
/// Divides a text into the words a reader compares, in all six languages: a run of letters, marks and digits; one Han character;
/// each other character alone; a footnote, an escape or an emphasis mark as one. The space after a word belongs to it, but does not make it another word.
/// </summary>
internal sealed class WordChunker : IChunker
{
    public static WordChunker Instance { get; } = new();

    public IReadOnlyList<string> Chunk(string text) => [.. Words(text).Select(word => word.TrimEnd())];

    /// <summary>The words, each with the space after it: together the text.</summary>
    public static List<string> Words(string text)
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
        var end = start + CharacterAt(text, start);
        if (!IsOfWord(text, start) || IsHan(text, start))
            return end - start;
        while (end < text.Length && !marks.ContainsKey(end) && IsOfWord(text, end) && !IsHan(text, end))
            end += CharacterAt(text, end);
        return end - start;
    }

    // What a reader sees as one character is never divided: accents, vowel signs, emoji of several parts.
    private static int CharacterAt(string text, int at) => StringInfo.GetNextTextElementLength(text, at);

    private static bool IsOfWord(string text, int at) => Rune.GetRuneAt(text, at) is var rune && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);

    // Han, kana and their extensions are written without spaces: each character is compared by itself.
    private static bool IsHan(string text, int at) => Rune.GetRuneAt(text, at).Value
        is (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
