using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Web.Meetings;
using ConferenceOps.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Meetings;

public sealed class MeetingPageTests : IAsyncLifetime
{
    private readonly ServerContext context = new();
    private MeetingView? meeting = Meeting(10);
    private ProgrammeView programme = Programme(Meeting(10));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void Everyone_sees_what_is_on()
    {
        meeting = Meeting(10, status: MeetingStatus.Open, ordinal: 12, item: "8 (b)");
        var page = Page(For());
        page.MustBeAccessible();
        Assert.Equal("12th meeting: Debate 10", page.Find("h1").TextContent);
        Assert.Equal("Item 8 (b) Tracing", page.Find(".board-item").TextContent);
        Assert.Equal("In session", page.Find(".tag").TextContent);
        Assert.Contains("Room 4", page.Find(".facts").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Acts());
    }

    [Theory]
    [InlineData(Roles.Observer, MeetingStatus.Planned)]
    [InlineData(Roles.Delegate, MeetingStatus.Planned)]
    [InlineData(Roles.Administrator, MeetingStatus.Open)]
    [InlineData(Roles.Secretariat, MeetingStatus.Planned, "Planning (Secretariat)", "Move the meeting", "Cancel the meeting")]
    [InlineData(Roles.Secretariat, MeetingStatus.Open)]
    [InlineData(Roles.Chair, MeetingStatus.Planned, "Open the meeting")]
    [InlineData(Roles.Bureau, MeetingStatus.Planned, "Open the meeting")]
    [InlineData(Roles.Chair, MeetingStatus.Open, "Take up the item", "Suspend the meeting", "Adjourn the meeting")]
    [InlineData(Roles.Chair, MeetingStatus.Suspended, "Resume the meeting", "Adjourn the meeting")]
    [InlineData(Roles.Chair, MeetingStatus.Adjourned)]
    [InlineData(Roles.Chair, MeetingStatus.Cancelled)]
    public void Each_may_do_what_their_role_and_the_meetings_state_allow(Roles role, MeetingStatus status, params string[] acts)
    {
        meeting = Meeting(10, status: status, ordinal: status is MeetingStatus.Planned or MeetingStatus.Cancelled ? null : 1);
        var page = Page(For(role));
        page.MustBeAccessible();
        Assert.Equal(acts, page.Acts());
    }

    [Fact]
    public async Task A_refusal_stands_beside_the_button_that_caused_it()
    {
        meeting = Meeting(10, status: MeetingStatus.Open, ordinal: 1);
        context.Server.Refuse("adjournMeeting", "The meeting is adjourned. Continue in the body's next meeting.", "Rules 76/118 and 77/119");
        var page = Page(For(Roles.Chair));
        await page.Press("Adjourn the meeting");
        await page.Press("Adjourn the meeting");
        var form = page.Find("form.asking");
        Assert.Contains("Rules 76/118 and 77/119", form.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task The_Chair_takes_up_the_item_chosen_from_the_agenda()
    {
        meeting = Meeting(10, status: MeetingStatus.Open, ordinal: 1);
        context.Server.Accept("takeUpItem");
        var page = Page(For(Roles.Chair));
        await page.Press("Take up the item");
        Assert.Equal("Choose an item.", page.Find("[role=alert]").TextContent);
        await page.Find("#item").ChangeAsync(Id(62).ToString());
        await page.Press("Take up the item");
        Assert.Equal(Id(62).ToString(), (string?)Assert.Single(context.Commands)["item"]);
        Assert.Equal(["Choose an item", "1 Opening", "2 Implementation", "2 (a) Tracing"], page.FindAll("option").Select(option => option.TextContent));
    }

    [Fact]
    public async Task What_happens_is_shown_from_what_the_change_tells()
    {
        var page = Page(For(Roles.Delegate));
        var asked = context.Questions;
        await page.Instance.Happened(Told($"programme/{Review}", 6, new MeetingCalled(new(Id(10)), 1)));
        await page.Instance.Happened(Told($"meeting/{Id(10)}", 1, new MeetingOpened(Review, new(Id(10)), 1, "Debate 10")));
        Assert.Equal("1st meeting: Debate 10", page.Find("h1").TextContent);
        Assert.Equal("In session", page.Find(".tag").TextContent);
        Assert.NotNull(page.Find(".arrived"));
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task A_move_to_another_room_reaches_the_page_and_the_move_of_another_meeting_does_not()
    {
        var page = Page(For());
        var starts = Meeting(10, 19).Starts;
        var asked = context.Questions;
        await page.Instance.Happened(Told($"programme/{Review}", 6, new MeetingRescheduled(new(Id(11)), starts, starts.AddHours(1), "Room 9")));
        Assert.DoesNotContain("Room 9", page.Markup, StringComparison.Ordinal);
        await page.Instance.Happened(Told($"programme/{Review}", 7, new MeetingRescheduled(new(Id(10)), starts, starts.AddHours(1), "Room 1")));
        Assert.Contains("Wed 19 June, 10:00–11:00", page.Find(".facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("Room 1", page.Find(".facts").TextContent, StringComparison.Ordinal);
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task The_item_is_called_as_the_agenda_calls_it_from_the_moment_it_is_renamed()
    {
        meeting = Meeting(10, status: MeetingStatus.Open, ordinal: 12, item: "8 (b)");
        var page = Page(For());
        var asked = context.Questions;
        await page.Instance.Happened(Told($"agenda/{Review}", 7, new AgendaItemRenamed(new(Id(60)), "Marking and tracing")));
        Assert.Equal("Item 8 (b) Marking and tracing", page.Find(".board-item").TextContent);
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task The_room_is_told_with_what_it_offers_and_is_called_as_it_is_called_now()
    {
        var page = Page(For());
        Assert.Contains("410 seats, interpretation in all six languages", page.Find(".facts").TextContent, StringComparison.Ordinal);
        var asked = context.Questions;
        await page.Instance.Happened(Told($"conference/{Summit.Conference}", 5, new RoomChanged(Hall, "Trusteeship Chamber", 410, [])));
        Assert.Contains("Trusteeship Chamber", page.Find(".facts").TextContent, StringComparison.Ordinal);
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task A_version_that_is_shown_already_changes_nothing()
    {
        meeting = Meeting(10, status: MeetingStatus.Open, ordinal: 1) with { Version = 3 };
        var page = Page(For());
        var asked = context.Questions;
        await page.Instance.Happened(Told($"meeting/{Id(10)}", 2, new MeetingSuspended(new(Id(10)), null)));
        await page.Instance.Happened(EmptyTick($"meeting/{Id(10)}", 4));
        Assert.Equal("In session", page.Find(".tag").TextContent);
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task A_move_is_meant_for_the_times_that_the_page_showed_when_its_form_was_filled()
    {
        var page = Page(For(Roles.Secretariat));
        var starts = Meeting(10, 19).Starts;
        context.Server.Refuse("rescheduleMeeting", "Somebody else has changed this since you looked at it.", reason: "has-moved-on");
        await page.Instance.Happened(Told($"programme/{Review}", 6, new MeetingRescheduled(new(Id(10)), starts, starts.AddHours(1), "Room 9")));
        programme = Programme(Meeting(10, 19)) with { Version = 6 };
        await page.Find("#move-room").ChangeAsync(Annex.ToString());
        await page.Press("Move the meeting");
        Assert.StartsWith("Somebody else has changed this", page.Find("form [role=alert]").TextContent, StringComparison.Ordinal);
        // What stands there now has been told, so the same is meant for that.
        context.Server.Accept("rescheduleMeeting");
        // An answer takes its time: the page has drawn itself before the form hears of it.
        context.Services.GetRequiredService<CommandSender>().Answered += async (_, _) => await Task.Yield();
        programme = programme with { Version = 7 };
        await page.Press("Move the meeting");
        await page.Press("Move the meeting");
        Assert.Equal([5, 6, 7], context.Commands.Select(command => (int)command["seenVersion"]!));
    }

    [Fact]
    public void A_meeting_that_does_not_exist_is_said_not_to()
    {
        meeting = null;
        Assert.StartsWith("There is no such meeting.", Page(For()).Find(".explained").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Only_participants_are_led_to_the_text_under_discussion(bool participates)
    {
        var page = Page(participates ? For(Roles.Observer) : For());
        Assert.Equal(participates ? 1 : 0, page.FindAll("a[href^=drafts]").Count);
    }

    private IRenderedComponent<MeetingPage> Page(Site site)
    {
        context.Server.Answer("meeting", () => meeting);
        context.Server.Answer("conference", () => The(programme));
        context.Server.Answer("body", () => Body(programme, Summit.Agenda()));
        context.Server.Answer("speakersList", () => null);
        context.Server.Answer("drafts", () => new DraftListing[]
        {
            new(new(Id(90)), 1, ReviewName, "CRP.1", "Draft outcome", DraftLanguage.En, new(0, "CRP.1", default)),
        });
        return context.Render<MeetingPage>(parameters => parameters.AddCascadingValue(site).Add(page => page.Id, Id(10)));
    }
}
