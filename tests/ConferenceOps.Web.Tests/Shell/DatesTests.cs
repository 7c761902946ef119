using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Tests.Shell;

public sealed class DatesTests
{
    private static readonly DateTimeOffset InNewYork = new(2024, 6, 18, 15, 20, 0, TimeSpan.FromHours(-4));

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(4, "4th")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(112, "112th")]
    public void Meetings_are_counted_as_they_are_called(int number, string ordinal) => Assert.Equal(ordinal, Dates.Ordinal(number));

    [Theory]
    [InlineData("America/New_York", null)]
    [InlineData("America/Toronto", null)]
    [InlineData("Europe/Zurich", "21:20")]
    [InlineData("Asia/Tokyo", "Wed 04:20")]
    [InlineData("Asia/Kathmandu", "Wed 01:05")]
    public void Another_zones_clock_is_told_where_it_differs_and_its_day_too(string zone, string? told) =>
        Assert.Equal(told, Dates.Elsewhere(InNewYork, TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Fact]
    public void A_session_is_told_by_its_days()
    {
        Assert.Equal("18–28 June 2024", Dates.Span(new(2024, 6, 18), new(2024, 6, 28)));
        Assert.Equal("29 February – 1 March 2024", Dates.Span(new(2024, 2, 29), new(2024, 3, 1)));
    }
}
