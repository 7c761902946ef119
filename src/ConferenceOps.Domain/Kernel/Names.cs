using System.Globalization;

namespace ConferenceOps.Domain;

/// <summary>How people look for a name.</summary>
public static class Names
{
    private static readonly CompareInfo Letters = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Whether a part, as a person types it, is anywhere in a name, whatever its accents and case: "cote" is in Côte d'Ivoire.
    /// No part is in every name.</summary>
    public static bool Have(string name, string? part) =>
        string.IsNullOrWhiteSpace(part) || Letters.IndexOf(name, part.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    /// <summary>Whether two names are the same to a person who types one of them.</summary>
    public static bool Same(string one, string other) =>
        Letters.Compare(one.Trim(), other.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;
}
