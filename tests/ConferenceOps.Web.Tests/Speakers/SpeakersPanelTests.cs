using System.Collections.Immutable;
using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Web.Shell;
using ConferenceOps.Web.Speakers;
using Microsoft.Extensions.DependencyInjection;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Speakers;

public sealed class SpeakersPanelTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2024, 6, 20, 14, 0, 0, TimeSpan.Zero);
    private static readonly Inscription Mexico = Waits(2, new(Id(42)), "Mexico");
    private static readonly Inscription Kenyas = Waits(1, Kenya, "Kenya");
    private static readonly Inscription Fiji = Waits(3, new(Id(43)), "Fiji");
    private static readonly PointOfOrder Point = new(new(Id(70)), Kenya, "Kenya", new(Id(10)), Now, false, null);

    private readonly ServerContext context = new();

    private SpeakersListView? list = Listed(Mexico, Kenyas);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void A_delegate_sees_its_place_and_when_it_comes()
    {
        var panel = Panel(ForKenya());
        Assert.Equal("You are 2nd, about 10:07–10:09", panel.Find(".place").TextContent.Trim());
        Assert.Equal(["Mexico", "Kenya"], panel.FindAll(".speakers li > :nth-child(2)").Select(name => name.TextContent.Trim()));
        Assert.Empty(panel.FindAll(".primary"));
    }

    [Theory]
    [InlineData(MeetingStatus.Suspended)]
    [InlineData(MeetingStatus.Adjourned)]
    public void Nobody_is_told_a_time_while_the_meeting_is_not_in_session(MeetingStatus status)
    {
        var panel = Panel(ForKenya(), status);
        Assert.Equal("You are 2nd; a time follows when the meeting is in session", panel.Find(".place").TextContent.Trim());
        Assert.Equal(["", ""], panel.FindAll(".speakers li .muted").Select(time => time.TextContent));
    }

    [Fact]
    public async Task A_delegate_inscribes_its_own_delegation_and_once_though_the_answer_was_lost()
    {
        Let(state => state with { Waiting = [Mexico] });
        context.Server.Accept("inscribe").LoseFirst("inscribe");
        var panel = Panel(ForKenya());
        await panel.Press("Inscribe to speak");
        Assert.Equal("Lost.", panel.Find("[role=alert]").TextContent);
        await panel.Press("Inscribe to speak");
        Assert.All(context.Commands, command => Assert.Equal(Kenya.ToString(), (string?)command["delegation"]));
        Assert.Equal((string?)context.Commands[0]["commandId"], (string?)context.Commands[1]["commandId"]);
        Assert.Equal((string?)context.Commands[0]["inscription"], (string?)context.Commands[1]["inscription"]);
    }

    [Fact]
    public void A_closed_list_offers_no_inscription()
    {
        Let(state => state with { Status = SpeakersListStatus.Closed, Waiting = [Mexico] });
        var panel = Panel(ForKenya());
        Assert.Empty(panel.FindAll(".my-place button"));
        Assert.Equal("Closed", panel.Find(".tag").TextContent);
    }

    [Fact]
    public async Task The_Chairs_one_big_button_is_the_next_step()
    {
        context.Server.Accept("giveFloor");
        var panel = Panel(For(Roles.Chair));
        Assert.Equal("Give the floor to Mexico", panel.Find(".big").TextContent);
        await panel.Press("Give the floor to Mexico");
        var sent = context.Commands[0];
        Assert.Equal((Mexico.Id.ToString(), Id(10).ToString()), ((string?)sent["inscription"], (string?)sent["meeting"]));

        Let(state => state with { Floor = Speaks(Now), Waiting = [Kenyas] });
        Assert.Equal("End the statement of Mexico", Panel(For(Roles.Chair)).Find(".big").TextContent);
    }

    [Fact]
    public async Task A_refusal_stands_beside_the_button_that_caused_it()
    {
        context.Server.Refuse("giveFloor", "Fiji has become the next speaker.", "Rule 68/109");
        var panel = Panel(For(Roles.Chair));
        await panel.Press("Give the floor to Mexico");
        Assert.Equal("Fiji has become the next speaker. Rule 68/109", panel.Find("form [role=alert]").TextContent);
    }

    [Fact]
    public void The_clock_shows_the_servers_time_and_says_when_the_limit_is_passed()
    {
        Let(state => state with { Floor = Speaks(Now.AddHours(3).AddSeconds(-475)), Waiting = [] });
        var time = context.Services.GetRequiredService<ServerClock>();
        // The device is three hours behind; the server's clock counts.
        time.Learn(Now.AddHours(3), time.Asking());
        var panel = Panel(For());
        Assert.Equal("7:55", panel.Find(".clock .time").TextContent);
        Assert.Null(panel.Find(".clock").GetAttribute("data-over"));
        context.Time.Advance(TimeSpan.FromSeconds(10));
        panel.WaitForAssertion(() => Assert.Equal("8:05", panel.Find(".clock .time").TextContent));
        Assert.NotNull(panel.Find(".clock").GetAttribute("data-over"));
    }


    [Fact]
    public async Task A_move_goes_behind_the_one_chosen_and_else_to_where_the_list_has_it_by_now()
    {
        context.Server.Answer("speakersList", () => Answered(list)).Accept("moveSpeaker");
        list = Listed(Mexico, Kenyas, Fiji);
        var form = Moving(Fiji);
        Assert.Equal("After Kenya", Chosen(form));
        await form.Find("select").ChangeAsync(Mexico.Id.ToString());
        await form.Find("input").ChangeAsync("A minister speaks");
        // Whoever is called meanwhile changes nothing of where another is moved to.
        form.Render(parameters => parameters.Add(move => move.List, Listed(Kenyas, Mexico, Fiji)));
        Assert.Equal("After Mexico", Chosen(form));
        await form.Press("Move");
        var sent = context.Commands[0];
        Assert.Equal((Mexico.Id.ToString(), "A minister speaks"), ((string?)sent["after"], (string?)sent["because"]));
        Assert.Equal(("After Mexico", ""), (Chosen(form), form.Find("input").GetAttribute("value") ?? ""));
    }

    [Fact]
    public async Task Whoever_is_to_be_followed_and_waits_no_longer_is_told_and_nothing_entered_is_lost()
    {
        context.Server.Answer("speakersList", () => Answered(list));
        context.Server.Refuse("moveSpeaker", "Mexico waits no longer.", reason: "neighbour-gone");
        list = Listed(Mexico, Kenyas, Fiji);
        var form = Moving(Fiji);
        await form.Find("select").ChangeAsync(Mexico.Id.ToString());
        await form.Find("input").ChangeAsync("A minister speaks");
        form.Render(parameters => parameters.Add(move => move.List, Listed(Kenyas, Fiji)));
        await form.Press("Move");
        Assert.Equal("Mexico waits no longer.", form.Find("[role=alert]").TextContent);
        Assert.Equal(("After one who waits no longer", "A minister speaks"), (Chosen(form), form.Find("input").GetAttribute("value")));
    }

    [Fact]
    public async Task A_place_is_meant_in_the_order_in_which_it_was_chosen()
    {
        context.Server.Answer("speakersList", () => Answered(list));
        context.Server.Refuse("moveSpeaker", "Somebody else has changed this since you looked at it.", reason: "has-moved-on");
        var form = Moving(Kenyas);
        await form.Find("select").ChangeAsync("");
        form.Render(parameters => parameters.Add(move => move.List, list! with { Version = 8 }));
        await form.Press("Move");
        await form.Press("Move");
        Assert.Equal([3, 8], context.Commands.Select(command => (int)command["seenVersion"]!));
    }

    [Fact]
    public async Task A_paused_clock_says_so_and_stands_still()
    {
        context.Server.Accept("resumeStatement");
        var floor = Speaks(Now.AddSeconds(-100)) with { PausedAt = Now.AddSeconds(-20), Paused = TimeSpan.FromSeconds(15) };
        Let(state => state with { Floor = floor, Waiting = [] });
        var time = context.Services.GetRequiredService<ServerClock>();
        time.Learn(Now, time.Asking());
        var panel = Panel(For(Roles.Chair));
        Assert.Equal("Paused", panel.Find(".clock .paused").TextContent.Trim());
        Assert.Equal("1:05", panel.Find(".clock .time").TextContent);
        await panel.Press("Resume the clock");
        Assert.Equal(Mexico.Id.ToString(), (string?)context.Commands[0]["inscription"]);
    }

    [Fact]
    public async Task A_point_of_order_is_ruled_upon_before_anything_else()
    {
        context.Server.Accept("rulePointOfOrder");
        Let(state => state with { Floor = Speaks(Now) with { PausedAt = Now }, Points = [Point] });
        Assert.Equal("Point of order Kenya", Panel(ForKenya()).Find(".point").TextContent);
        var panel = Panel(For(Roles.Chair));
        Assert.Empty(panel.FindAll(".big"));
        await panel.Find("#ruling-words").ChangeAsync("The speaker keeps to the item.");
        await panel.Press("Do not uphold it");
        var sent = context.Commands[0];
        Assert.Equal((Id(70).ToString(), false, "The speaker keeps to the item."), ((string?)sent["point"], (bool)sent["upheld"]!, (string?)sent["words"]));
    }

    [Fact]
    public void What_the_Chair_ruled_stays_on_record_for_everyone()
    {
        Let(state => state with { Points = [Point with { Ruling = new(false, "The speaker keeps to the item.") }] });
        var panel = Panel(For());
        Assert.Empty(panel.FindAll(".point"));
        Assert.Contains("1 point of order", panel.Markup, StringComparison.Ordinal);
        var parts = panel.FindAll("details .speakers li > :not(:empty)").Select(part => part.TextContent.Trim());
        Assert.Equal("Kenya The speaker keeps to the item. not upheld", string.Join(' ', parts));
    }

    [Fact]
    public async Task An_item_whose_list_is_not_open_says_who_opens_it()
    {
        list = null;
        context.Server.Accept("openSpeakersList", Answered(Listed()));
        Assert.Empty(Panel(ForKenya()).FindAll("form"));
        var panel = Panel(For(Roles.Chair));
        await panel.Find("#national").ChangeAsync(6);
        await panel.Press("Open the speakers list");
        Assert.Equal([6, 12, 10, 5], new[] { "national", "group", "firstReply", "secondReply" }.Select(limit => (int)context.Commands[0][limit]!));
    }

    [Fact]
    public async Task A_move_is_sent_with_its_place_and_reason()
    {
        context.Server.Accept("moveSpeaker");
        var panel = Panel(For(Roles.Secretariat));
        var form = panel.FindComponents<MoveForm>()[1];
        await form.Find("select").ChangeAsync("");
        await form.Find("input[maxlength]").ChangeAsync("Minister leaves at noon");
        await form.Press("Move");
        var sent = context.Commands[0];
        Assert.Equal(
            (Kenyas.Id.ToString(), null, "Minister leaves at noon"), ((string?)sent["inscription"], (string?)sent["after"], (string?)sent["because"]));
    }

    [Fact]
    public void Those_who_order_the_list_see_when_a_delegation_inscribed()
    {
        list = Listed(Mexico with { At = Now.AddHours(-4) }, Kenyas);
        var told = Panel(For(Roles.Chair)).FindAll(".speakers .capacity").Select(one => one.TextContent.Trim()).Where(text => text.Length > 0);
        Assert.Equal(["inscribed 06:00"], told);
        Assert.DoesNotContain("inscribed", Panel(ForKenya()).Find(".speakers").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_list_that_gives_an_identity_twice_is_shown_all_the_same()
    {
        var point = Point with { Ruling = new(true, null) };
        Let(state => state with
        {
            Waiting = [Mexico, Kenyas with { Id = Mexico.Id }, Kenyas],
            Floor = Speaks(Now) with { Inscription = Mexico },
            Heard = [new(Mexico, new(Id(10)), Now, 60, 480), new(Mexico, new(Id(10)), Now, 60, 480)],
            Points = [point, point],
        });
        foreach (var site in new[] { ForKenya(), For(Roles.Secretariat), For(Roles.Chair) })
            Assert.Equal(7, Panel(site).FindAll(".speakers > li").Count);
        var glance = context.Render<SpeakersGlance>(parameters => parameters.AddCascadingValue(ForKenya())
            .Add(one => one.Meeting, Meeting(10, status: MeetingStatus.Open, ordinal: 1, item: "1")).Add(one => one.List, list));
        Assert.Equal(2, glance.FindAll(".place").Count);
        Let(state => state with { Floor = null });
        context.Server.Answer("meeting", () => Meeting(10, status: MeetingStatus.Open, ordinal: 1, item: "1"));
        context.Server.Answer("body", () => Body(Programme(), Summit.Agenda()));
        var hall = context.Render<HallPage>(parameters => parameters.AddCascadingValue(For()).Add(page => page.Id, Id(10)));
        Assert.Equal(3, hall.FindAll("footer li").Count);
    }

    [Fact]
    public async Task A_delegation_inscribes_for_a_group_it_speaks_for_chosen_by_name()
    {
        context.Server.Accept("inscribe");
        SpeaksFor("Group of African States", "Non-Aligned Movement");
        var panel = Panel(ForKenya());
        Assert.DoesNotContain("delegation(", string.Join(' ', context.Asked.Select(asked => asked.Query)), StringComparison.Ordinal);
        await panel.Find(".my-place details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        Assert.Equal(["Group of African States", "Non-Aligned Movement"], panel.FindAll("#group option").Select(option => option.TextContent));
        await panel.Press("Inscribe for the group");
        Assert.Equal((Kenya.ToString(), Id(90).ToString()), ((string?)context.Commands[0]["delegation"], (string?)context.Commands[0]["group"]));
        await panel.Find("#group").ChangeAsync($"{Id(91)}");
        await panel.Press("Inscribe for the group");
        Assert.Equal(Id(91).ToString(), (string?)context.Commands[1]["group"]);
    }

    [Fact]
    public async Task A_delegation_that_speaks_for_no_group_is_told_who_declares_it()
    {
        SpeaksFor();
        var panel = Panel(ForKenya());
        await panel.Find(".my-place details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        Assert.Contains("A group declares to the Secretariat who speaks for it.", panel.Find(".my-place details").TextContent, StringComparison.Ordinal);
        await panel.Press("Inscribe for the group");
        Assert.Empty(context.Commands);
    }

    [Fact]
    public async Task The_secretary_chooses_among_the_groups_that_the_delegation_speaks_for()
    {
        context.Server.Accept("inscribe");
        SpeaksFor("Group of African States");
        var panel = Panel(For(Roles.Secretariat));
        await panel.Find("#inscribed").InputAsync(new() { Value = "kenya" });
        Assert.Equal(["None: in its own capacity", "Group of African States"], panel.FindAll("#on-behalf option").Select(option => option.TextContent));
        await panel.Find("#on-behalf").ChangeAsync($"{Id(90)}");
        await panel.Press("Inscribe a delegation");
        Assert.Equal((Kenya.ToString(), Id(90).ToString()), ((string?)context.Commands[0]["delegation"], (string?)context.Commands[0]["group"]));
        Assert.Empty(panel.FindAll("#on-behalf"));
    }

    [Fact]
    public void A_place_for_a_group_tells_the_group_and_one_of_before_the_name_it_was_given()
    {
        var ofGroup = Kenyas with { Kind = StatementKind.Group, OnBehalfOf = "Group of African States", Group = new(Id(90)) };
        list = Listed(Mexico with { Kind = StatementKind.Group, OnBehalfOf = "the african group" }, ofGroup);
        Assert.Equal(
            ["on behalf of the african group", "on behalf of the Group of African States"],
            Panel(For()).FindAll(".speakers .capacity").Select(one => one.TextContent.Trim()));
    }

    private void SpeaksFor(params string[] groups) => context.Server.Answer("delegation", () => new DelegationWithMembers(
        Kenya, 3, DelegationKind.State, "KEN", "Kenya", RegionalGroup.African, null,
        new(7, [
            .. groups.Select((name, index) => new GroupOfDelegation(new(Id(90 + index)), name, true, true, false)),
            new(new(Id(99)), "Group of 77", true, false, false)])));

    private static SpeakersListView Listed(params ImmutableArray<Inscription> waiting) =>
        new(new(Id(60)), 3, Now, new(SpeakersListStatus.Open, Review, "1", "Opening", TimeLimits.Usual, waiting, null, [], []));

    private static Speaker Speaks(DateTimeOffset since) => new(Mexico, new(Id(10)), since, 480, null, TimeSpan.Zero);

    private static Inscription Waits(int number, DelegationId delegation, string name) =>
        new(new(Id(100 + number)), delegation, name, StatementKind.National, null, null);

    private static string Chosen(IRenderedComponent<MoveForm> form) => form.Find("option[selected]").TextContent;

    private IRenderedComponent<MoveForm> Moving(Inscription waiting) =>
        context.Render<MoveForm>(parameters => parameters.Add(move => move.List, list).Add(move => move.Waiting, waiting));

    // The list as it is otherwise.
    private void Let(Func<SpeakersList, SpeakersList> otherwise) => list = list! with { State = otherwise(list.State) };

    private IRenderedComponent<SpeakersPanel> Panel(Site site, MeetingStatus status = MeetingStatus.Open)
    {
        context.Server.Answer("speakersList", () => Answered(list));
        context.Server.Answer("delegations", () => new Connection<DelegationView>([OfKenya()], new(false, null), 1));
        return context.Render<SpeakersPanel>(parameters => parameters.AddCascadingValue(site)
            .Add(panel => panel.Meeting, Meeting(10, status: status, ordinal: 1, item: "1")).Add(panel => panel.List, list));
    }
}
