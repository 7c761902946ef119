using System.Text;

namespace ConferenceOps.Domain.Drafting;

/// <summary>The form in which paragraph texts are kept: one line, single spaces, composed letters, nothing invisible that controls.</summary>
internal static class ParagraphText
{
    /// <summary>The greatest length of a paragraph, in UTF-16 units.</summary>
    public const int Most = 20_000;

    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var character in text.Trim())
        {
            // A no-break space is meant: it holds numbers and symbols together.
            if (character is '\u00A0' or '\u202F' || !(char.IsWhiteSpace(character) || char.IsControl(character)))
                tidy.Append(character);
            else if (tidy.Length > 0 && tidy[^1] != ' ')
                tidy.Append(' ');
        }

        var line = tidy.ToString().Trim();
        return IsWellFormed(line) ? line.Normalize(NormalizationForm.FormC) : line;
    }

    public static Refusal? Refuse(string text) => IsWellFormed(text)
        ? Refusal.OfText("text", text, Most)
        : new("text-malformed", "The text holds half a character, which cannot be stored. Type it again instead of pasting it.");

    /// <summary>A lone half of a surrogate pair cannot be normalised, stored or shown.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
