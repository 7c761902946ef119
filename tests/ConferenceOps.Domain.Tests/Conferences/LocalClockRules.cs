using ConferenceOps.Domain.Conferences;
using CsCheck;

namespace ConferenceOps.Domain.Tests.Conferences;

public sealed class LocalClockRules
{
    private static readonly LocalClock NewYork = Clock("America/New_York");

    [Fact]
    public void The_clocks_of_a_place_change_when_its_zone_does() =>
        Assert.Equal(
            [("2024-01-01 00:00", -300), ("2024-03-10 07:00", -240), ("2024-11-03 06:00", -300)],
            LocalClock.Of(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), 2024, 2024).Offsets
                .Select(offset => ($"{offset.From:yyyy-MM-dd HH:mm}", offset.Minutes)));

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Europe/Zurich")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Pacific/Apia")]
    public void Every_moment_of_its_years_reads_as_the_zone_has_it(string name)
    {
        var (zone, clock) = (TimeZoneInfo.FindSystemTimeZoneById(name), Clock(name));
        Gen.Int[0, (4 * 365 * 24 * 60) - 1].Sample(minute =>
        {
            var moment = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute);
            return clock.At(moment) == TimeZoneInfo.ConvertTime(moment, zone) && clock.At(moment).Offset == zone.GetUtcOffset(moment);
        });
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Casablanca")]
    public void What_the_clocks_show_at_a_moment_may_mean_that_moment(string name)
    {
        var clock = Clock(name);
        Gen.Int[0, (4 * 365 * 24 * 60) - 1].Sample(minute =>
        {
            var moment = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute);
            return clock.Meant(clock.At(moment).DateTime).Contains(moment);
        });
    }

    [Fact]
    public void An_ordinary_time_means_one_moment() => Assert.Equal(["10:00-04:00"], Meant(new(2024, 6, 18, 10, 0, 0)));

    [Fact]
    public void A_time_shown_twice_means_either() => Assert.Equal(["01:30-04:00", "01:30-05:00"], Meant(new(2024, 11, 3, 1, 30, 0)));

    [Fact]
    public void A_time_never_shown_means_the_moment_before_or_after_the_change() =>
        Assert.Equal(["01:30-05:00", "03:30-04:00"], Meant(new(2024, 3, 10, 2, 30, 0)));

    [Fact]
    public void Outside_its_years_the_clocks_stand_as_at_their_edge() =>
        Assert.Equal(["10:00-05:00"], Meant(new(2040, 7, 1, 10, 0, 0)));

    private static IEnumerable<string> Meant(DateTime shown) => NewYork.Meant(shown).Select(moment => $"{moment:HH:mmzzz}");

    private static LocalClock Clock(string zone) => LocalClock.Of(TimeZoneInfo.FindSystemTimeZoneById(zone), 2023, 2026);
}
