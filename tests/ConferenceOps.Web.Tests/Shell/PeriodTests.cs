using Bunit;
using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Tests.Shell;

public sealed class PeriodTests : IAsyncLifetime
{
    private readonly ServerContext context = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Theory]
    [InlineData("America/New_York", "Tue 18 June 2024, 10:00–13:00 New York")]
    [InlineData("Europe/Zurich", "Tue 18 June 2024, 10:00–13:00 New York (16:00–19:00 yours)")]
    [InlineData("Australia/Sydney", "Tue 18 June 2024, 10:00–13:00 New York (Wed 00:00–03:00 yours)")]
    public void Times_are_those_of_the_conference_with_the_readers_own_beside_them(string zone, string shown)
    {
        context.Time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal(shown, Show());
    }

    [Fact]
    public void The_server_does_not_guess_the_readers_zone()
    {
        context.Time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));
        context.SetRendererInfo(new("Static", isInteractive: false));
        Assert.Equal("Tue 18 June 2024, 10:00–13:00 New York", Show());
    }

    [Fact]
    public void One_moment_reads_alike()
    {
        context.Time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich"));
        var moment = context.Render<Moment>(parameters => parameters.AddCascadingValue(Summit.For()).Add(shown => shown.At, Summit.Meeting(10).Starts));
        Assert.Equal("10:00 New York (16:00 yours)", moment.Find("time").TextContent);
        Assert.StartsWith("2024-06-18T10:00:00", moment.Find("time").GetAttribute("datetime"), StringComparison.Ordinal);
    }

    private string Show()
    {
        var meeting = Summit.Meeting(10);
        return context.Render<Period>(parameters => parameters.AddCascadingValue(Summit.For())
            .Add(shown => shown.From, meeting.Starts).Add(shown => shown.To, meeting.Ends).Add(shown => shown.Date, true)).Find(".period").TextContent;
    }
}
