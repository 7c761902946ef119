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
        Assert.Contains("Wed 19 June 2024, 10:00–11:00", page.Find(".facts").TextContent, StringComparison.Ordinal);
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
    public async Task A_form_follows_what_others_change_and_says_so_where_its_reader_entered_nothing()
    {
        context.Server.Accept("rescheduleMeeting");
        var page = Page(For(Roles.Secretariat));
        await page.Find("#move-ends").ChangeAsync("2024-06-18T12:00");
        await page.Instance.Happened(Moved(6, OldHall, "Old hall"));

        Assert.Contains("Amina Otieno changed this while the form was open.", page.Find(".beneath").TextContent, StringComparison.Ordinal);
        Assert.Contains("Room: was Room 4, is now Old hall.", page.Find(".beneath").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".beneath button"));
        await page.Press("Move the meeting");

        // The other's room is not put back by whoever changes the end.
        var sent = context.Commands[0];
        Assert.Equal(($"{OldHall}", 6), ((string?)sent["room"], (int)sent["seenVersion"]!));
        Assert.Equal(new DateTimeOffset(2024, 6, 18, 12, 0, 0, TimeSpan.FromHours(-4)), sent["ends"]!.GetValue<DateTimeOffset>());
    }

    [Theory]
    [InlineData("Take over Old hall", true)]
    [InlineData("Keep Annex", false)]
    public async Task Whoever_entered_something_over_what_another_changed_is_shown_both_and_chooses(string choice, bool takesOver)
    {
        context.Server.Accept("rescheduleMeeting");
        var page = Page(For(Roles.Secretariat));
        await page.Find("#move-room").ChangeAsync($"{Annex}");
        await page.Instance.Happened(Moved(6, OldHall, "Old hall"));
        page.MustBeAccessible();

        Assert.Equal($"{Annex}", page.Find("#move-room").GetAttribute("value"));
        Assert.Contains("Room: was Room 4, is now Old hall. You entered Annex.", Spaced(page.Find(".beneath").TextContent), StringComparison.Ordinal);
        await page.Press(choice);
        Assert.Empty(page.FindAll(".beneath"));
        var room = $"{(takesOver ? OldHall : Annex)}";
        Assert.Equal(room, page.Find("#move-room").GetAttribute("value"));
        await page.Press("Move the meeting");
        Assert.Equal((room, 6), ((string?)context.Commands[0]["room"], (int)context.Commands[0]["seenVersion"]!));
    }

    [Fact]
    public async Task Whoever_has_not_chosen_is_refused_and_loses_nothing_they_entered()
    {
        context.Server.Refuse("rescheduleMeeting", "Amina Otieno has changed the room from Room 4 to Old hall.", reason: "has-moved-on");
        var page = Page(For(Roles.Secretariat));
        await page.Find("#move-room").ChangeAsync($"{Annex}");
        await page.Instance.Happened(Moved(6, OldHall, "Old hall"));
        await page.Press("Move the meeting");
        Assert.StartsWith("Amina Otieno has changed the room", page.Find("form [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Annex}", page.Find("#move-room").GetAttribute("value"));
        // What stands there now has been told, so the same is meant for that.
        context.Server.Accept("rescheduleMeeting");
        await page.Press("Move the meeting");
        Assert.Equal([5, 6], context.Commands.Select(command => (int)command["seenVersion"]!));
        Assert.All(context.Commands, command => Assert.Equal($"{Annex}", (string?)command["room"]));
    }

    [Fact]
    public async Task What_others_change_of_another_meeting_is_none_of_the_forms_business()
    {
        var page = Page(For(Roles.Secretariat));
        var starts = Meeting(11, 19).Starts;
        await page.Instance.Happened(Told($"programme/{Review}", 6, new MeetingRescheduled(new(Id(11)), starts, starts.AddHours(1), "Room 9")));
        Assert.Empty(page.FindAll(".beneath"));
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

    // By somebody else, to the same hours in another room.
    private Change Moved(int version, RoomId room, string called)
    {
        var standing = Meeting(10);
        meeting = meeting! with { Room = called, RoomId = room };
        programme = Programme(standing with { Room = called, RoomId = room }) with { Version = version };
        return Told(
            $"programme/{Review}", version, new MeetingRescheduled(new(Id(10)), standing.Starts, standing.Ends, called, room), by: "Amina Otieno");
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

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
