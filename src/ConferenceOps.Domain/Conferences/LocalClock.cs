using System.Collections.Immutable;

namespace ConferenceOps.Domain.Conferences;

/// <summary>
/// The clocks at the place of a conference, as its server knows them: whoever shows or reads times by this table has the same times as the server,
/// whatever zones the device knows.
/// </summary>
/// <param name="Zone">The IANA name of the zone.</param>
/// <param name="Offsets">How far the clocks are from UTC, in order of time; the first holds before its moment too, the last from then on.</param>
public sealed record LocalClock(string Zone, ImmutableArray<ClockOffset> Offsets)
{
    /// <summary>The clocks of a zone over some years.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="first">The first year.</param>
    /// <param name="last">The last year.</param>
    public static LocalClock Of(TimeZoneInfo zone, int first, int last)
    {
        var offsets = ImmutableArray.CreateBuilder<ClockOffset>();
        var day = new DateTimeOffset(first, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var end = new DateTimeOffset(last, 12, 31, 0, 0, 0, TimeSpan.Zero);
        offsets.Add(new(day, Minutes(day)));
        for (; day < end; day = day.AddDays(1))
        {
            if (Minutes(day.AddDays(1)) is var next && next != offsets[^1].Minutes)
                offsets.Add(new(Change(day, day.AddDays(1)), next));
        }

        return new(zone.Id, offsets.ToImmutable());

        int Minutes(DateTimeOffset moment) => (int)zone.GetUtcOffset(moment).TotalMinutes;

        // The first minute of the new time, between a moment before it and one after.
        DateTimeOffset Change(DateTimeOffset before, DateTimeOffset after)
        {
            while (after - before > TimeSpan.FromMinutes(1))
            {
                var middle = before.AddMinutes(Math.Floor((after - before).TotalMinutes / 2));
                (before, after) = Minutes(middle) == Minutes(before) ? (middle, after) : (before, middle);
            }

            return after;
        }
    }

    /// <summary>A moment on these clocks; at the ends of all time, where they would pass them, as it is given.</summary>
    public DateTimeOffset At(DateTimeOffset moment)
    {
        var offset = TimeSpan.FromMinutes(Minutes(moment));
        var shown = moment.UtcTicks + offset.Ticks;
        return shown >= DateTime.MinValue.Ticks && shown <= DateTime.MaxValue.Ticks ? moment.ToOffset(offset) : moment;
    }

    /// <summary>
    /// The moments that may be meant by what these clocks show, in order: one; two where they show it twice, since they were put back; and where they
    /// never show it, since they were put forward over it, two that lie as far from the change: one before it and one after.
    /// </summary>
    public ImmutableArray<DateTimeOffset> Meant(DateTime shown)
    {
        var readings = Offsets.Select(offset => Reading(shown, offset.Minutes)).Distinct().Order().ToList();
        var exact = readings.Where(moment => At(moment).DateTime == shown).ToImmutableArray();
        if (!exact.IsEmpty)
            return exact;
        var skipped = Enumerable.Range(1, Offsets.Length - 1).First(i =>
            shown >= Offsets[i].From.UtcDateTime.AddMinutes(Offsets[i - 1].Minutes) && shown < Offsets[i].From.UtcDateTime.AddMinutes(Offsets[i].Minutes));
        return [At(Reading(shown, Offsets[skipped].Minutes)), At(Reading(shown, Offsets[skipped - 1].Minutes))];
    }

    private int Minutes(DateTimeOffset moment)
    {
        var i = Offsets.Length - 1;
        while (i > 0 && moment < Offsets[i].From)
            i--;
        return Offsets[i].Minutes;
    }

    private static DateTimeOffset Reading(DateTime shown, int minutes) =>
        new(DateTime.SpecifyKind(shown, DateTimeKind.Unspecified), TimeSpan.FromMinutes(minutes));
}

/// <summary>How far clocks are from UTC from a moment on.</summary>
/// <param name="From">The moment.</param>
/// <param name="Minutes">The minutes they are ahead of UTC; negative west of Greenwich.</param>
public sealed record ClockOffset(DateTimeOffset From, int Minutes);
