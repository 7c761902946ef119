using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Web.Meetings;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Meetings;

public sealed class TimeFieldsTests : IAsyncLifetime
{
    // The night the clocks in New York are put back: 01:30 is shown twice, and this is the second time.
    private static readonly MeetingView AtNight = Meeting(10) with
    {
        Starts = new(2024, 11, 3, 6, 30, 15, TimeSpan.Zero),
        Ends = new(2024, 11, 3, 9, 0, 0, TimeSpan.Zero),
    };

    private readonly ServerContext context = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public async Task A_meeting_saved_unchanged_keeps_its_moments()
    {
        var form = Form(AtNight);
        Assert.Equal("2024-11-03T01:30", form.Find("#move-starts").GetAttribute("value"));
        Assert.Equal("1", form.Find("#move-starts-which option[selected]").GetAttribute("value"));
        Assert.Equal((AtNight.Starts, AtNight.Ends), await Moved(form));
    }

    [Fact]
    public async Task A_time_shown_twice_is_asked_about()
    {
        var form = Form(Meeting(10));
        await form.Find("#move-starts").ChangeAsync("2024-11-03T01:30");
        await form.Find("#move-ends").ChangeAsync("2024-11-03T04:00");
        Assert.Equal(["Choose which", "01:30 (UTC-04:00)", "01:30 (UTC-05:00)"], form.FindAll("#move-starts-which option").Select(one => one.TextContent));
        Assert.Contains("put back", form.Find("label[for=move-starts-which]").TextContent, StringComparison.Ordinal);
        await form.Press("Move the meeting");
        Assert.Empty(context.Commands);
        Assert.Contains("choose which time is meant", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        await form.Find("#move-starts-which").ChangeAsync("0");
        Assert.Equal((new(2024, 11, 3, 5, 30, 0, TimeSpan.Zero), new(2024, 11, 3, 9, 0, 0, TimeSpan.Zero)), await Moved(form));
    }

    [Fact]
    public async Task A_time_never_shown_is_asked_about_and_not_moved_unasked()
    {
        var form = Form(Meeting(10));
        await form.Find("#move-starts").ChangeAsync("2024-03-10T02:30");
        await form.Find("#move-ends").ChangeAsync("2024-03-10T05:00");
        Assert.Equal("2024-03-10T02:30", form.Find("#move-starts").GetAttribute("value"));
        Assert.Equal(["Choose which", "01:30 (UTC-05:00)", "03:30 (UTC-04:00)"], form.FindAll("#move-starts-which option").Select(one => one.TextContent));
        Assert.Contains("never show", form.Find("label[for=move-starts-which]").TextContent, StringComparison.Ordinal);
        await form.Find("#move-starts-which").ChangeAsync("1");
        Assert.Equal("2024-03-10T03:30", form.Find("#move-starts").GetAttribute("value"));
        Assert.Empty(form.FindAll("#move-starts-which"));
        Assert.Equal((new(2024, 3, 10, 7, 30, 0, TimeSpan.Zero), new(2024, 3, 10, 9, 0, 0, TimeSpan.Zero)), await Moved(form));
    }

    private IRenderedComponent<PlanningActions> Form(MeetingView meeting)
    {
        context.Server.Answer("conference", () => The());
        context.Server.Accept("rescheduleMeeting");
        context.Server.Answer("conference", () => The(Programme(meeting)));
        return context.Render<PlanningActions>(parameters => parameters.AddCascadingValue(For(Roles.Secretariat))
            .Add(form => form.Meeting, meeting).Add(form => form.Programme, 5));
    }

    private async Task<(DateTimeOffset, DateTimeOffset)> Moved(IRenderedComponent<PlanningActions> form)
    {
        await form.Press("Move the meeting");
        var sent = Assert.Single(context.Commands);
        return (sent["starts"]!.GetValue<DateTimeOffset>(), sent["ends"]!.GetValue<DateTimeOffset>());
    }
}
