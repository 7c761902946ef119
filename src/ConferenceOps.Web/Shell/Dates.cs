using System.Globalization;

namespace ConferenceOps.Web.Shell;

/// <summary>How days and times are written.</summary>
internal static class Dates
{
    public static string Clock(DateTimeOffset moment) => moment.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset moment) => moment.ToString("ddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The same moment on another zone's clocks, with the weekday where it is another day; null where they agree.</summary>
    public static string? Elsewhere(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTime(moment, zone);
        return there.Offset == moment.Offset ? null
            : there.Date == moment.Date ? Clock(there)
            : there.ToString("ddd HH:mm", CultureInfo.InvariantCulture);
    }

    public static string FullDay(DateTimeOffset moment) => moment.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Span(DateOnly first, DateOnly last) => first.Month == last.Month && first.Year == last.Year
        ? $"{first.Day}–{last.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"
        : $"{first.ToString("d MMMM", CultureInfo.InvariantCulture)} – {last.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>"1st", "2nd", "12th".</summary>
    public static string Ordinal(int number) => (number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => $"{number}th",
        (_, 1) => $"{number}st",
        (_, 2) => $"{number}nd",
        (_, 3) => $"{number}rd",
        _ => $"{number}th",
    };
}
