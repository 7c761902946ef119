using ConferenceOps.Domain.Text;

namespace ConferenceOps.Domain.Drafting;

/// <summary>The text of a paragraph, in the inline markup.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ParagraphTextAttribute() : TextAttribute(TextLimits.Paragraph, "text")
{
    /// <summary>Why a proposal without a text is refused.</summary>
    public static Refusal Missing { get; } = Texts.Missing("text");

    public override string Tidy(string text) => Tidying.Paragraph(text);
}
