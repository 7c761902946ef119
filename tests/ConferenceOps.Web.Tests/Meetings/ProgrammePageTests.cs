using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Web.Meetings;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Meetings;

public sealed class ProgrammePageTests : IAsyncLifetime
{
    private readonly ServerContext context = new();
    private ProgrammeView programme = Programme(
        Meeting(10, status: MeetingStatus.Adjourned, ordinal: 1), Meeting(11, hour: 15), Meeting(12, 18, 21), Meeting(13, 19));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void The_entitlement_says_what_is_planned_held_and_left()
    {
        var page = Page();
        page.MustBeAccessible();
        Assert.Equal("4 of 20 planned, 1 held, 16 left to plan", page.Find(".entitlement p").TextContent);
        Assert.Equal(("20", "4"), (page.Find("meter").GetAttribute("max"), page.Find("meter").GetAttribute("value")));
        Assert.StartsWith("16 of the mandated meetings have no slot yet.", page.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void More_meetings_than_mandated_are_told_as_such()
    {
        programme = programme with { Planned = 21, Left = -1 };
        Assert.Equal("21 planned, 1 more than the 20 mandated; 1 held", Page().Find(".entitlement p").TextContent);
    }

    [Fact]
    public void Days_and_slots_are_those_of_the_conference()
    {
        // At nine in the evening in New York it is already the next day in Geneva and in universal time.
        var page = Page();
        Assert.Equal(["Tue 18 June 2024", "Wed 19 June 2024"], page.FindAll(".day h2").Select(day => day.TextContent));
        Assert.Equal(["morning", "afternoon", "evening", "morning"], page.FindAll(".day li").Select(meeting => meeting.GetAttribute("data-slot")));
        Assert.Equal("21:00–00:00", page.FindAll(".card-time")[2].TextContent.Trim());
    }

    [Fact]
    public void An_empty_programme_says_who_acts_next()
    {
        programme = Programme();
        Assert.Contains("The Secretariat schedules them here.", Page().Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Delegate, false)]
    [InlineData(Roles.Chair, false)]
    [InlineData(Roles.Secretariat, true)]
    public void Only_the_Secretariat_schedules(Roles role, bool schedules) =>
        Assert.Equal(schedules, Page(role).Acts().Contains("Schedule a meeting"));

    [Fact]
    public async Task A_meeting_is_scheduled_by_the_clocks_of_the_conference_and_a_clash_is_told_beside_the_button()
    {
        context.Server.Refuse("scheduleMeeting", "Room 4 is taken by \"Debate 10\" at that time. Choose another room or time.");
        var page = Page(Roles.Secretariat);
        page.MustBeAccessible();
        await page.Find("#schedule-title").ChangeAsync("Evening debate");
        await page.Find("#schedule-starts").ChangeAsync("2024-06-18T18:30");
        await page.Find("#schedule-ends").ChangeAsync("2024-06-18T21:30");
        Assert.Equal(
            [
                "Choose a room", "Annex: 60 seats, no interpretation. Free",
                "Room 4: 410 seats, interpretation in all six languages. Taken by Debate 12 (Review)",
            ],
            page.FindAll("#schedule-room option").Select(option => option.TextContent));
        await page.Press("Schedule a meeting");
        Assert.Equal("Choose a room.", page.Find("form [role=alert]").TextContent);
        await page.Find("#schedule-room").ChangeAsync(Hall.ToString());
        await page.Press("Schedule a meeting");
        var sent = Assert.Single(context.Commands);
        Assert.Equal(new DateTimeOffset(2024, 6, 18, 22, 30, 0, TimeSpan.Zero), sent["starts"]!.GetValue<DateTimeOffset>());
        Assert.StartsWith("Room 4 is taken", page.Find("form [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Evening debate", page.Find("#schedule-title").GetAttribute("value"));
    }

    [Fact]
    public async Task A_meeting_that_opens_counts_as_held_without_a_question()
    {
        var page = Page();
        var asked = context.Questions;
        await page.Instance.Happened(Told($"programme/{Review}", 6, new MeetingCalled(new(Id(11)), 2)));
        await page.Instance.Happened(Told($"meeting/{Id(11)}", 1, new MeetingOpened(Review, new(Id(11)), 2, "Debate 11")));
        Assert.Equal("4 of 20 planned, 2 held, 16 left to plan", page.Find(".entitlement p").TextContent);
        Assert.Equal("In session", page.FindAll(".card")[1].QuerySelector(".tag")!.TextContent);
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task A_new_meeting_is_fetched()
    {
        var page = Page();
        var added = Meeting(14, 20);
        programme = Programme([.. programme.Meetings, added]) with { Version = 6 };
        await page.Instance.Happened(Told($"programme/{Review}", 6, new MeetingScheduled(added.Id, added.Title, added.Starts, added.Ends, added.Room)));
        Assert.Equal(5, page.FindAll(".card").Count);
    }

    private IRenderedComponent<ProgrammePage> Page(params Roles[] roles)
    {
        context.Server.Answer("body", () => Body(programme, Summit.Agenda()));
        context.Server.Answer("conference", () => The(programme));
        return context.Render<ProgrammePage>(parameters => parameters.AddCascadingValue(For(roles)));
    }
}
