using CsCheck;

namespace ConferenceOps.Domain.Tests.Text;

/// <summary>Texts as hard as an editor can make them: six languages, accents and vowel signs, marks, footnotes, emoji, in any order.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "the", "of", "and", "fund", "économie", "l’État", "e\u0301tat", "in\u0303", "год", "й", "\u0438\u0306", "под\u00adпись", "2024", "1.5",
        "الصندوق", "وَالدُّوَل", "مِن", "في", "٢٠٢٤", "\u200f", "می\u200cخواهد", "各国", "裝備", "的", "々", "\U00020000", "葛\U000e0100",
        "،", "؛", "。", "、", "（", "）", "«", "»", "—", ",", ".", ";", "(", ")", "[", "]", "…", "🙂", "👨‍👩‍👧", "🇺🇳", "A\u030a\u0301", "\ufb01", "ᄒ\u1161ᆫ",
        "*", "**", "***", @"\", @"\*", @"\\", @"\]", "^", "^[", "^[see]", @"^[a *b* \] c]", "*Recalling*", "**Part**", "\u0301", "$", "½",
    ];

    public static Gen<string> Any { get; } =
        Gen.Select(Gen.OneOf(Pieces), Gen.OneOf(" ", "", " ", "\u00a0", "  ")).Select((piece, space) => piece + space)
            .Array[0, 40].Select(string.Concat);

    /// <summary>A text and what became of it by a few edits.</summary>
    public static Gen<(string Before, string After)> Amended { get; } =
        Gen.Select(Any, Gen.Select(Gen.Int[0, 300], Gen.Int[0, 12], Any).Array[0, 4]).Select((before, edits) => (before, edits.Aggregate(before, Edit)));

    /// <summary>Two texts that may have nothing to do with each other.</summary>
    public static Gen<(string Before, string After)> Two { get; } = Gen.OneOf(Amended, Gen.Select(Any, Any));

    private static string Edit(string text, (int At, int Length, string Text) edit)
    {
        var at = Whole(text, Math.Min(edit.At, text.Length));
        return text[..at] + edit.Text + text[Whole(text, Math.Min(at + edit.Length, text.Length))..];
    }

    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;
}
