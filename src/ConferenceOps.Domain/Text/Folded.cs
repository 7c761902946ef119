using System.Globalization;
using System.Text;

namespace ConferenceOps.Domain.Text;

/// <summary>
/// A text as people look for it: without case, accents and what nobody sees, one kind of space, apostrophe and quotation mark, dashes as spaces,
/// full-width and styled letters as plain ones. Arabic vowel signs, Han characters and all other scripts stay as they are.
/// </summary>
/// <remarks>The same on every machine: of the culture data it asks canonical normalisation alone, which browsers have too.</remarks>
public static class Folded
{
    /// <summary>The folded form; for comparing alone, never to be shown.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Spelt(text).EnumerateRunes())
        {
            if (!IsGap(character))
                folded.Append(Letter(Rune.ToLowerInvariant(Rune.ToUpperInvariant(character))));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether <paramref name="part"/>, as a person types it, is anywhere in <paramref name="text"/>; nothing is in every text.</summary>
    public static bool Has(string text, string? part) => part is null || Of(text).Contains(Of(part), StringComparison.Ordinal);

    /// <summary>Whether two texts are the same to a person who types one of them.</summary>
    public static bool Same(string one, string other) => string.Equals(Of(one), Of(other), StringComparison.Ordinal);

    /// <summary>The plain letters of a text, without accents and what nobody sees, in the case in which they stand there.</summary>
    internal static string Spelt(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            // Normalisation stops at U+FFFE; broken halves arrive as U+FFFD.
            if (!Invisible.Is(character) && character.Value != 0xFFFE)
                plain.Append(PlainForms.Of(character) ?? character.ToString());
        }

        var spelt = new StringBuilder(plain.Length);
        foreach (var character in plain.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
            spelt.Append(IsAccent(character) ? "" : character.ToString());
        return spelt.ToString();
    }

    private static bool IsGap(Rune character) => Invisible.IsSpace(character) || character.Value is 0x2212 or 0x02D7 or 0x2043
        || Rune.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation;

    // The accents of Latin, Greek and Cyrillic alone: those of other scripts are letters of their own.
    private static bool IsAccent(Rune character) => character.Value
        is (>= 0x0300 and <= 0x036F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F);

    private static string Letter(Rune character) => character.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        '‘' or '’' or '‚' or '‛' or '`' or '´' or '′' or '‵' or 'ʹ' or 'ʻ' or 'ʼ' or 'ʽ' or 'ʾ' or 'ʿ' or 'ˈ' or 'ˊ' or 'ˋ' or 'ꞌ' or '՚' or '׳' => "'",
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' or 'ʺ' or '״' => "\"",
        _ => character.ToString(),
    };
}
