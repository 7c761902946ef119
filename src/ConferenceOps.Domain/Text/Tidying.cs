using System.Buffers;
using System.Text;

namespace ConferenceOps.Domain.Text;

/// <summary>The form in which texts that people enter are kept: what nobody sees is dropped, what is written in several ways is written in one.</summary>
/// <remarks>
/// What cannot be read is left as it stands, for <see cref="Flaws"/> to name; see <c>infra/decisions/entered-text.md</c>. Tidying twice changes
/// nothing more.
/// </remarks>
internal static class Tidying
{
    /// <summary>A name, title or reason: one line of single plain spaces.</summary>
    public static string Line(string text) => Of(text, document: false);

    /// <summary>A paragraph of a document: one line too, in which no-break spaces, no-break hyphens and direction marks are meant.</summary>
    public static string Paragraph(string text) => Of(text, document: true);

    private static string Of(string text, bool document)
    {
        var directed = document && text.EnumerateRunes().Any(Script.RunsLeft);
        var tidy = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var character, out var length) is not OperationStatus.Done)
                tidy.Append(text, at, length);
            else if (Invisible.IsSpace(character))
                Space(document && character.Value is 0x00A0 or 0x202F ? text[at] : ' ');
            else if (!Invisible.Is(character) || Script.Needs(character, Before(tidy), After(text, at + length)) || (directed && Script.IsDirection(character)))
                tidy.Append(document || character.Value is not 0x2011 ? character.ToString() : "-");
            at += length;
        }

        var kept = tidy.ToString().Trim();
        return Flaws.StopNormalising(kept) ? kept : kept.Normalize(NormalizationForm.FormC);

        // Of several in a row one is kept, a no-break space rather than another.
        void Space(char space)
        {
            if (tidy.Length > 0 && char.IsWhiteSpace(tidy[^1]))
                tidy[^1] = tidy[^1] is ' ' ? space : tidy[^1];
            else
                tidy.Append(space);
        }
    }

    private static Rune Before(StringBuilder tidy) => tidy.Length == 0 ? default
        : Rune.DecodeLastFromUtf16(tidy.ToString(Math.Max(0, tidy.Length - 2), Math.Min(2, tidy.Length)), out var last, out _) is OperationStatus.Done
            ? last : default;

    private static Rune After(string text, int at) =>
        at < text.Length && Rune.DecodeFromUtf16(text.AsSpan(at), out var next, out _) is OperationStatus.Done ? next : default;
}
