using System.Text;

namespace ConferenceOps.Domain.Drafting;

/// <summary>The form in which paragraph texts are kept: one line, single spaces, composed letters, nothing invisible that controls.</summary>
internal static class ParagraphText
{
    /// <summary>Why a proposal without a text is refused.</summary>
    public static Refusal Missing { get; } = Texts.Missing("text");

    /// <summary>The text of whole characters in that form.</summary>
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

        return tidy.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Why a text is refused, or null if it is not.</summary>
    public static Refusal? Refuse(string tidy) => Texts.Refuse("text", tidy, required: true, TextLimits.Paragraph);
}

/// <summary>The text of a paragraph, in the inline markup.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ParagraphTextAttribute() : TextAttribute(TextLimits.Paragraph, "text")
{
    public override string Tidy(string text) => ParagraphText.Tidy(text);
}
