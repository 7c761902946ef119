using System.Globalization;
using System.Text;

namespace ConferenceOps.Domain.Drafting;

/// <summary>How the places of a text are written in its language, as in documents of the United Nations.</summary>
internal static class LabelForm
{
    // The order in which Arabic documents letter their sub-paragraphs is the old one, not the dictionary's.
    private static readonly string[] Arabic =
    [
        "أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق", "ر", "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ",
    ];

    private static readonly string[] Latin = [.. Enumerable.Range('a', 26).Select(letter => $"{(char)letter}")];

    private static readonly (int Value, string Sign)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The label of what stands at a place among those that hang on the same paragraph, as in "12" or "12 (a)"; no two places share one.</summary>
    /// <param name="above">The label of what it hangs on; empty if on nothing.</param>
    /// <param name="kind">Preambular or operative.</param>
    /// <param name="depth">0 if it hangs on nothing, 1 beneath such a one, and so on.</param>
    /// <param name="place">1 for the first.</param>
    /// <param name="language">The language of the text.</param>
    public static string Of(string above, ParagraphKind kind, int depth, int place, DraftLanguage language) => (depth, kind) switch
    {
        (0, ParagraphKind.Preambular) => string.Create(CultureInfo.InvariantCulture, $"PP{place}"),
        (0, _) => place.ToString(CultureInfo.InvariantCulture),
        _ => $"{above} {Enclosed(depth % 2 == 1 ? Letter(place, language) : Numeral(place, language), depth, language)}",
    };

    private static string Enclosed(string sign, int depth, DraftLanguage language) => language switch
    {
        DraftLanguage.Fr or DraftLanguage.Es or DraftLanguage.Ru => $"{sign})",
        DraftLanguage.Ar when depth % 2 == 0 => $"‘{sign}’",
        _ => $"({sign})",
    };

    // After z come aa, bb, cc, and after zz aaa.
    private static string Letter(int place, DraftLanguage language)
    {
        var letters = language is DraftLanguage.Ar ? Arabic : Latin;
        return string.Concat(Enumerable.Repeat(letters[(place - 1) % letters.Length], ((place - 1) / letters.Length) + 1));
    }

    // Arabic documents count the third level in figures where the others count it in Roman numerals.
    private static string Numeral(int place, DraftLanguage language)
    {
        if (language is DraftLanguage.Ar)
            return place.ToString(CultureInfo.InvariantCulture);
        var written = new StringBuilder();
        foreach (var (value, sign) in Roman)
        {
            for (; place >= value; place -= value)
                written.Append(sign);
        }

        return written.ToString();
    }
}
