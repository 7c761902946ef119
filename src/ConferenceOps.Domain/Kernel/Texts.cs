using ConferenceOps.Domain.Text;

namespace ConferenceOps.Domain;

/// <summary>What holds for every text that people enter.</summary>
internal static class Texts
{
    /// <summary>Why a text is refused, or null if it is not.</summary>
    /// <param name="what">The field in words, as in "title".</param>
    /// <param name="text">The text, tidied; empty if there is none.</param>
    /// <param name="required">Whether there must be one.</param>
    /// <param name="most">The greatest length in UTF-16 units.</param>
    public static Refusal? Refuse(string what, string text, bool required, int most) => text switch
    {
        "" => required ? Missing(what) : null,
        _ when text.Length > most => new(
            Refusal.Code(what, "too-long"), Refusal.Words($"The {what} has {text.Length:N0} characters; at most {most:N0} are kept. Shorten it.")),
        _ when Flaws.Of(text) is { } flaw => new(Refusal.Code(what, "malformed"), $"The {what} {flaw}"),
        _ => null,
    };

    public static Refusal Missing(string what) => new(Refusal.Code(what, "missing"), $"Give the {what}.");
}
