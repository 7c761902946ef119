using System.Text;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Domain.Delegations;

/// <summary>The code of a delegation, in capitals and plain letters: whoever types it full-width means the same.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CodeTextAttribute() : TextAttribute(TextLimits.Code)
{
    public override string Tidy(string text) => Written(text);

    /// <summary>The form in which a code is kept and from which the delegation's identity follows.</summary>
    public static string Written(string code)
    {
        var line = Tidying.Line(code);
        return (Flaws.Of(line) is null ? string.Concat(line.EnumerateRunes().Select(letter => PlainForms.Of(letter) ?? letter.ToString())) : line)
            .ToUpperInvariant();
    }
}
