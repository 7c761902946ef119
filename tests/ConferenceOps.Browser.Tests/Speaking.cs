using ConferenceOps.Browser.Tests.Venues;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests;

public sealed class Speaking(Venue venue)
{
    [Fact]
    public async Task A_meeting_runs_from_opening_to_adjournment_before_four_windows_and_a_hall()
    {
        await using var conference = await venue.Another();
        await using var chair = await conference.Enter("chair");
        await using var secretary = await conference.Enter("secretary");
        await using var kenya = await conference.Enter("delegate");
        await using var mexico = await conference.Enter("delegate2");
        await using var hall = await conference.Visitor();
        foreach (var person in new[] { chair, secretary, kenya, mexico })
            await person.OpenMeeting("Opening and organizational matters");
        var meeting = chair.Page.Url.Split('/')[^1];
        await hall.Page.GotoAsync($"hall/{meeting}");
        await kenya.Mark();

        await chair.Button("Open the meeting").ClickAsync();
        await Expect(kenya.Page.GetByText("In session", new() { Exact = true })).ToBeVisibleAsync();
        var items = chair.Page.GetByLabel("Agenda item");
        await items.SelectOptionAsync(await items.GetByRole(AriaRole.Option).Nth(2).InnerTextAsync());
        await chair.Button("Take up the item").ClickAsync();
        await Expect(kenya.Main).ToContainTextAsync("The speakers list of this item has not been opened.");
        await chair.Button("Open the speakers list").ClickAsync();

        await kenya.Button("Inscribe to speak").ClickAsync();
        await Expect(kenya.Main).ToContainTextAsync("You are next");
        await mexico.Button("Inscribe to speak").ClickAsync();
        await Expect(mexico.Main).ToContainTextAsync("You are 2nd, about");
        await secretary.Main.GetByText("Inscribe a delegation").First.ClickAsync();
        await secretary.Page.GetByLabel("Delegation", new() { Exact = true }).SelectOptionAsync("Norway");
        await secretary.Button("Inscribe a delegation").ClickAsync();
        await Expect(mexico.Main.GetByRole(AriaRole.List).First.GetByRole(AriaRole.Listitem)).ToContainTextAsync(["Kenya", "Mexico", "Norway"]);

        await chair.Button("Give the floor to Kenya").ClickAsync();
        await Expect(hall.Main.GetByText("Kenya")).ToBeVisibleAsync();
        await Expect(mexico.Main).ToContainTextAsync("You are next");
        await Expect(hall.Page.GetByRole(AriaRole.Timer)).ToContainTextAsync("of 8 minutes");
        await chair.Button("End the statement of Kenya").ClickAsync();

        // The podium is worked by keyboard alone.
        await chair.Open($"podium/{meeting}");
        await Expect(chair.Main.GetByRole(AriaRole.Button, new() { Name = "Give the floor to Mexico" })).ToBeEnabledAsync();
        await chair.Page.Keyboard.PressAsync("n");
        await Expect(hall.Main.GetByText("Mexico")).ToBeVisibleAsync();
        await Expect(chair.Main.GetByRole(AriaRole.Button, new() { Name = "End the statement of Mexico" })).ToBeEnabledAsync();
        await chair.Page.Keyboard.PressAsync("e");
        await Expect(hall.Main.GetByText("Mexico")).ToHaveCountAsync(0);

        await mexico.Main.GetByText("Speak on behalf of a group").ClickAsync();
        await chair.Main.GetByRole(AriaRole.Button, new() { Name = "Close the list" }).ClickAsync();
        await chair.Main.GetByRole(AriaRole.Button, new() { Name = "Close the list" }).ClickAsync();
        await Expect(mexico.Button("Inscribe for the group")).ToHaveCountAsync(0);

        await chair.Page.Keyboard.PressAsync("r");
        await chair.Page.GetByLabel("Delegation", new() { Exact = true }).SelectOptionAsync("Kenya");
        await chair.Button("Grant a right of reply").ClickAsync();
        await Expect(kenya.Main).ToContainTextAsync("right of reply");
        foreach (var speaker in new[] { "Norway", "Kenya" })
        {
            await chair.Main.GetByRole(AriaRole.Button, new() { Name = $"Give the floor to {speaker}" }).ClickAsync();
            await chair.Main.GetByRole(AriaRole.Button, new() { Name = $"End the statement of {speaker}" }).ClickAsync();
        }

        await Expect(kenya.Main).ToContainTextAsync("4 statements made");
        await kenya.IsStillTheSamePage();
        await Amend(chair, secretary, kenya, mexico);

        await kenya.OpenMeeting("Opening and organizational matters");
        await kenya.Mark();
        await chair.Open($"podium/{meeting}");
        await chair.Main.GetByRole(AriaRole.Button, new() { Name = "Adjourn the meeting" }).ClickAsync();
        await chair.Main.GetByRole(AriaRole.Button, new() { Name = "Adjourn the meeting" }).ClickAsync();
        await Expect(kenya.Page.GetByText("Adjourned", new() { Exact = true })).ToBeVisibleAsync();
        await kenya.IsStillTheSamePage();
    }

    /// <summary>Kenya's proposal on paragraph 12 becomes its text before everyone, and the text is issued.</summary>
    private static async Task Amend(Person chair, Person secretary, Person kenya, Person mexico)
    {
        Person[] all = [chair, secretary, kenya, mexico];
        foreach (var person in all)
        {
            await person.OpenDraft();
            await person.Mark();
        }

        await kenya.Button("Propose a change paragraph 12").ClickAsync();
        var text = kenya.Paragraph("12").GetByRole(AriaRole.Textbox, new() { Name = "Text you propose" });
        await text.FillAsync((await text.InputValueAsync()).Replace("help those States", "assist those States", StringComparison.Ordinal));
        await Expect(kenya.Paragraph("12").GetByRole(AriaRole.Insertion)).ToContainTextAsync("assist");
        await kenya.Button("Table the proposal").ClickAsync();
        foreach (var person in all)
            await Expect(person.Paragraph("12")).ToContainTextAsync("Kenya proposes to change this paragraph");

        await mexico.Button("Support the proposal of Kenya").ClickAsync();
        foreach (var person in all)
            await Expect(person.Paragraph("12")).ToContainTextAsync("Supported by: Mexico");
        await Expect(kenya.Button("Accept the proposal of Kenya")).ToHaveCountAsync(0);
        await chair.Button("Accept the proposal of Kenya").ClickAsync();
        foreach (var person in all)
        {
            await Expect(person.Paragraph("12")).ToContainTextAsync("Kenya proposes to change this paragraph Accepted");
            // To whoever accepted it the text stands; the others are shown what has changed, and to whom it is owed.
            await Expect(person.Paragraph("12")).ToContainTextAsync(person == chair ? "to assist those States" : "Changed by Kenya, accepted by Chair");
            await person.IsStillTheSamePage();
        }

        await chair.Button("Issue a revision").ClickAsync();
        await chair.Page.GetByRole(AriaRole.Group, new() { Name = "Issue a revision" }).GetByRole(AriaRole.Button, new() { Name = "Issue a revision" }).ClickAsync();
        await mexico.Main.GetByRole(AriaRole.Link, new() { Name = "Revisions", Exact = true }).ClickAsync();
        await Expect(mexico.Main).ToContainTextAsync("CRP.1/Rev.1");
    }

    [Fact]
    public async Task A_hall_screen_keeps_what_it_knew_and_recovers_by_itself()
    {
        await using var conference = await venue.Another();
        await using var line = new Line(conference.Server.Address);
        await using var chair = await conference.Enter("chair");
        await using var hall = await conference.Visitor(line);
        await chair.OpenMeeting("Opening and organizational matters");
        await hall.Page.GotoAsync($"hall/{chair.Page.Url.Split('/')[^1]}");
        await Expect(hall.Page.Locator(".live-status[data-state=live]")).ToBeAttachedAsync(new() { Timeout = 60_000 });
        await hall.Mark();

        await hall.Context.SetOfflineAsync(true);
        line.Cut();
        await Expect(hall.Page.Locator(".live-status[data-state=offline]")).ToBeAttachedAsync(new() { Timeout = 30_000 });
        await Expect(hall.Main).ToContainTextAsync("Opening and organizational matters");
        await chair.Button("Open the meeting").ClickAsync();
        await Expect(chair.Page.GetByText("In session", new() { Exact = true })).ToBeVisibleAsync();

        line.Mend();
        await hall.Context.SetOfflineAsync(false);
        await Expect(hall.Main).ToContainTextAsync("1st meeting", new() { Timeout = 30_000 });
        await hall.IsStillTheSamePage();
    }
}
