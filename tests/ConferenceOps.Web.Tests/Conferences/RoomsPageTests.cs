using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Web.Conferences;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Conferences;

public sealed class RoomsPageTests : IAsyncLifetime
{
    private readonly ServerContext context = new();
    private ConferenceView conference = The();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void Everyone_sees_the_rooms_and_what_they_offer_and_the_Secretariat_alone_changes_them()
    {
        var page = Page();
        page.MustBeAccessible();
        Assert.Equal(["Room 4", "Annex", "Old hall"], page.FindAll(".rooms .name").Select(name => name.TextContent));
        Assert.Contains("60 seats, no interpretation", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.Acts());
        page = Page(Roles.Secretariat);
        page.MustBeAccessible();
        Assert.Contains("Add a room", page.Acts());
        Assert.Contains("Close the room", page.Acts());
        Assert.Contains("Open the room again", page.Acts());
    }

    [Fact]
    public async Task A_room_is_added_with_its_seats_and_languages()
    {
        context.Server.Accept("establishRoom");
        var page = Page(Roles.Secretariat);
        await page.Find("#new-room-name").ChangeAsync("Conference Room 9");
        await page.Find("#new-room-seats").ChangeAsync("many");
        await page.Find("form:has(#new-room-name)").SubmitAsync();
        Assert.Equal("Give the number of seats.", page.Find("form [role=alert]").TextContent);
        await page.Find("#new-room-seats").ChangeAsync("60");
        await page.FindAll("form:has(#new-room-name) input[type=checkbox]")[3].ChangeAsync(true);
        await page.FindAll("form:has(#new-room-name) input[type=checkbox]")[2].ChangeAsync(true);
        await page.Find("form:has(#new-room-name)").SubmitAsync();
        var sent = Assert.Single(context.Commands);
        Assert.Equal(("Conference Room 9", 60, """["EN","FR"]"""), ((string?)sent["name"], (int)sent["seats"]!, sent["interpretation"]!.ToJsonString()));
    }

    [Fact]
    public async Task What_happens_to_rooms_is_shown_from_what_the_change_tells()
    {
        var page = Page();
        var (asked, stream) = (context.Questions, $"conference/{Summit.Conference}");
        await page.Instance.Happened(Told(stream, 5, new RoomChanged(Annex, "West annex", 70, [])));
        await page.Instance.Happened(Told(stream, 6, new RoomClosed(Hall)));
        await page.Instance.Happened(Told(stream, 7, new RoomEstablished(new(Id(83)), "Room 9", 30, [])));
        Assert.Equal(["Room 4", "West annex", "Old hall", "Room 9"], page.FindAll(".rooms .name").Select(name => name.TextContent));
        Assert.Equal(2, page.FindAll(".rooms .tag").Count);
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task What_somebody_else_changes_of_a_room_is_not_put_back_by_an_open_form()
    {
        context.Server.Accept("changeRoom");
        var page = Page(Roles.Secretariat);
        var form = $"form:has([id=\"room-{Annex}-name\"])";
        await page.Find($"[id=\"room-{Annex}-name\"]").ChangeAsync("West annex");
        await page.Instance.Happened(Told($"conference/{Summit.Conference}", 5, new RoomChanged(Annex, "Annex", 700, [])));
        Assert.Equal("Seats: was 60, is now 700.", page.Find($"{form} .beneath li").TextContent.Trim());
        await page.Find(form).SubmitAsync();
        var sent = Assert.Single(context.Commands);
        Assert.Equal(("West annex", 700, 5), ((string?)sent["name"], (int)sent["seats"]!, (int)sent["seenVersion"]!));
    }

    [Fact]
    public void Before_there_are_rooms_the_page_says_who_acts_next()
    {
        conference = conference with { Rooms = [] };
        Assert.Contains("The Secretariat adds them here", Page().Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<RoomsPage> Page(params Roles[] roles)
    {
        context.Server.Answer("conference", () => conference);
        return context.Render<RoomsPage>(parameters => parameters.AddCascadingValue(For(roles)));
    }
}
