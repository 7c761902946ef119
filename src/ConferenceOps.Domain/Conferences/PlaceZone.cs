using System.Text.RegularExpressions;

namespace ConferenceOps.Domain.Conferences;

/// <summary>The zones of time in which a conference can meet: those of places, by their exact names in the IANA database.</summary>
public static partial class PlaceZone
{
    /// <summary>
    /// The zone of this exact name, as in <c>America/New_York</c>, or UTC; null if there is none. What only some machines know is no name:
    /// another system's ("Eastern Standard Time"), a file beside the database's (<c>localtime</c>, <c>right/…</c>), another spelling.
    /// </summary>
    public static TimeZoneInfo? Find(string name) =>
        Exact().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.Id == name ? zone : null;

    /// <summary>
    /// The zone that a log names, which may have been written before names had to be exact: then the place that was meant by another system's name,
    /// or UTC, whose own name says so wherever times are told.
    /// </summary>
    public static TimeZoneInfo Of(string recorded) =>
        Find(recorded) ?? (TimeZoneInfo.TryConvertWindowsIdToIanaId(recorded, out var meant) ? Find(meant) : null) ?? TimeZoneInfo.Utc;

    [GeneratedRegex("^(?:UTC|(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)(?:/[A-Z][A-Za-z0-9_+-]*){1,2})\\z",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Exact();
}
