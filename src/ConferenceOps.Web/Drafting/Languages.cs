using ConferenceOps.Domain.Drafting;

namespace ConferenceOps.Web.Drafting;

/// <summary>How a text of each official language is marked for browsers and screen readers.</summary>
internal static class Languages
{
    /// <summary>The language tag, as in "ar".</summary>
    public static string Tag(this DraftLanguage language) => language.ToString().ToLowerInvariant();

    /// <summary>The direction it is written in.</summary>
    public static string Direction(this DraftLanguage language) => language is DraftLanguage.Ar ? "rtl" : "ltr";
}
