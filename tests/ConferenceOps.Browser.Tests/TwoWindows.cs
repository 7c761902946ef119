using System.Text.RegularExpressions;
using ConferenceOps.Browser.Tests.Venues;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests;

public sealed partial class TwoWindows(Venue venue)
{
    [Fact]
    public async Task A_delegate_sees_the_meeting_open_and_take_up_an_item_without_a_reload()
    {
        var conference = await venue.Conference();
        await using var chair = await conference.Enter("chair");
        await using var kenya = await conference.Enter("delegate");
        await chair.OpenMeeting("Opening and organizational matters");
        await kenya.OpenMeeting("Opening and organizational matters");
        await kenya.Mark();
        await Expect(kenya.Page.GetByText("Planned", new() { Exact = true }).First).ToBeVisibleAsync();

        await chair.Button("Open the meeting").ClickAsync();
        await Expect(kenya.Page.GetByText("In session", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(kenya.Page.GetByRole(AriaRole.Heading, new() { Name = "1st meeting: Opening and organizational matters" })).ToBeVisibleAsync();

        var items = chair.Page.GetByLabel("Agenda item");
        var item = await items.GetByRole(AriaRole.Option).Nth(2).InnerTextAsync();
        await items.SelectOptionAsync(item);
        await chair.Button("Take up the item").ClickAsync();
        await Expect(kenya.Main).ToContainTextAsync($"Item {item}");
        await kenya.IsStillTheSamePage();
    }

    [Fact]
    public async Task A_delegate_sees_each_change_of_the_draft_word_by_word_with_who_and_when_without_a_reload()
    {
        var conference = await venue.Conference();
        await using var chair = await conference.Enter("chair");
        await using var kenya = await conference.Enter("delegate");
        await chair.OpenDraft();
        await kenya.OpenDraft();
        await kenya.Mark();

        await chair.Amend("12", "help those States", "assist, on request, those States");
        var changed = kenya.Paragraph("12");
        await Expect(changed.GetByRole(AriaRole.Deletion)).ToContainTextAsync("help");
        await Expect(changed.GetByRole(AriaRole.Insertion)).ToContainTextAsync("assist, on request,");
        await Expect(changed).ToContainTextAsync(ChangedByTheChair());

        await chair.InsertAfter("12", "*Invite* manufacturers to share what they know of lasting marks;");
        var inserted = kenya.Paragraph("13");
        await Expect(inserted.GetByRole(AriaRole.Insertion)).ToContainTextAsync("manufacturers to share what they know of lasting marks;");
        await Expect(inserted).ToContainTextAsync(InsertedByTheChair());
        await Expect(kenya.Page.GetByText("2 paragraphs changed while this page was open")).ToBeVisibleAsync();
        await kenya.IsStillTheSamePage();
    }

    [GeneratedRegex(@"Changed by Chair, \d\d:\d\d New York", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChangedByTheChair();

    [GeneratedRegex(@"Inserted by Chair, \d\d:\d\d New York", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InsertedByTheChair();
}
