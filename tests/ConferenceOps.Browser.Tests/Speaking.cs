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
        await chair.TakeUpAnItem();
        await Expect(kenya.Main).ToContainTextAsync("The speakers list of this item has not been opened.");
        await chair.Button("Open the speakers list").ClickAsync();

        await kenya.Button("Inscribe to speak").ClickAsync();
        await Expect(kenya.Main).ToContainTextAsync("You are next");
        await mexico.Button("Inscribe to speak").ClickAsync();
        await Expect(mexico.Main).ToContainTextAsync("You are 2nd, about");
        await secretary.Main.GetByText("Inscribe a delegation").First.ClickAsync();
        await secretary.Page.GetByLabel("Delegation", new() { Exact = true }).FillAsync("norw");
        await secretary.Button("Inscribe a delegation").ClickAsync();
        await Expect(mexico.Main.GetByRole(AriaRole.List).First.GetByRole(AriaRole.Listitem)).ToContainTextAsync(["Kenya", "Mexico", "Norway"]);

        await chair.Button("Give the floor to Kenya").ClickAsync();
        await Expect(hall.Main.GetByText("Kenya")).ToBeVisibleAsync();
        await Expect(mexico.Main).ToContainTextAsync("You are next");
        await Expect(hall.Page.GetByRole(AriaRole.Timer)).ToContainTextAsync("of 8 minutes");
        await chair.Button("End the statement of Kenya").ClickAsync();

        // The podium is worked by keyboard alone.
        await chair.Open($"podium/{meeting}");
        await Expect(chair.Act("Give the floor to Mexico")).ToBeEnabledAsync();
        await chair.Page.Keyboard.PressAsync("n");
        await Expect(hall.Main.GetByText("Mexico")).ToBeVisibleAsync();
        await Expect(chair.Act("End the statement of Mexico")).ToBeEnabledAsync();
        await Interrupt(chair, kenya, hall);
        await chair.Page.Keyboard.PressAsync("e");
        await Expect(hall.Main.GetByText("Mexico")).ToHaveCountAsync(0);

        await mexico.Main.GetByText("Speak on behalf of a group").ClickAsync();
        await chair.Surely("Close the list");
        await Expect(mexico.Button("Inscribe for the group")).ToHaveCountAsync(0);

        await chair.GrantRightOfReply("Kenya");
        await Expect(kenya.Main).ToContainTextAsync("right of reply");
        await chair.Hear("Norway");
        await chair.Hear("Kenya");
        await Expect(kenya.Main).ToContainTextAsync("4 statements made");
        await kenya.IsStillTheSamePage();
        await Amend(chair, secretary, kenya, mexico);

        await kenya.OpenMeeting("Opening and organizational matters");
        await kenya.Mark();
        await chair.Open($"podium/{meeting}");
        await chair.Surely("Adjourn the meeting");
        await Expect(kenya.Page.GetByText("Adjourned", new() { Exact = true })).ToBeVisibleAsync();
        await kenya.IsStillTheSamePage();
    }

    /// <summary>The clock stands still before everyone while the interpreters cannot be heard, and while a point of order awaits its ruling.</summary>
    private static async Task Interrupt(Person chair, params Person[] others)
    {
        await chair.Page.Keyboard.PressAsync("p");
        foreach (var person in others)
            await Expect(person.Page.GetByRole(AriaRole.Timer)).ToContainTextAsync("Paused");
        await Expect(chair.Act("Resume the clock")).ToBeEnabledAsync();
        await chair.Page.Keyboard.PressAsync("p");
        foreach (var person in others)
            await Expect(person.Page.GetByRole(AriaRole.Timer)).Not.ToContainTextAsync("Paused");

        await chair.RaisePointOfOrder("Norway");
        foreach (var person in others)
            await Expect(person.Main).ToContainTextAsync("Point of order Norway");
        await Expect(chair.Act("End the statement of Mexico")).ToHaveCountAsync(0);
        await chair.Act("Uphold it").ClickAsync();
        foreach (var person in others)
            await Expect(person.Page.GetByRole(AriaRole.Timer)).Not.ToContainTextAsync("Paused");
        await Expect(chair.Act("End the statement of Mexico")).ToBeEnabledAsync();
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

        await mexico.TakesAPhone();
        await kenya.Table("12", "help", "assist");
        foreach (var person in all)
            await Expect(person.ProposalOf("Kenya").GetByRole(AriaRole.Insertion)).ToContainTextAsync("assist");
        await mexico.Button("Support the proposal of Kenya").ClickAsync();
        foreach (var person in all)
            await Expect(person.ProposalOf("Kenya")).ToContainTextAsync("Supported by 1: Mexico");
        await Expect(kenya.Button("Accept the proposal of Kenya")).ToHaveCountAsync(0);
        await chair.Button("Accept the proposal of Kenya").ClickAsync();
        foreach (var person in all)
        {
            await Expect(person.ProposalOf("Kenya")).ToContainTextAsync("Accepted");
            // To whoever accepted it the text stands; the others are shown what has changed, and to whom it is owed.
            await Expect(person.Paragraph("12")).ToContainTextAsync(person == chair ? "to assist those States" : "Changed by Kenya, accepted by Chair");
            await person.IsStillTheSamePage();
        }

        await chair.IssueRevision();
        await mexico.CompareRevisions();
        await Expect(mexico.Main).ToContainTextAsync("CRP.1/Rev.1");
        var compared = mexico.Paragraph("12");
        await Expect(compared.GetByRole(AriaRole.Deletion)).ToContainTextAsync("help");
        await Expect(compared.GetByRole(AriaRole.Insertion)).ToContainTextAsync("assist");
        Assert.False(await mexico.ScrollsSideways());
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
