using ConferenceOps.Browser.Tests.Venues;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests;

public sealed class TwoEditors(Venue venue)
{
    [Fact]
    public async Task The_second_to_save_gets_the_others_text_and_a_choice_and_overwrites_nothing()
    {
        var conference = await venue.Conference();
        await using var chair = await conference.Enter("chair");
        await using var bureau = await conference.Enter("bureau");
        await chair.OpenDraft();
        await bureau.OpenDraft();

        await chair.Write("6", ";", " in the view of the Chair;");
        await bureau.Amend("6", ";", " in the view of the bureau;");
        await Expect(chair.Page.GetByText("Henrik Solberg (Bureau) has amended this paragraph while you wrote.")).ToBeVisibleAsync();
        await chair.Button("Save").ClickAsync();

        var theirs = chair.Page.GetByRole(AriaRole.Region, new() { Name = "Their text" });
        await Expect(theirs).ToContainTextAsync("in the view of the bureau");
        await Expect(chair.Page.GetByRole(AriaRole.Region, new() { Name = "Your text" })).ToContainTextAsync("in the view of the Chair");
        await Expect(bureau.Paragraph("6")).Not.ToContainTextAsync("in the view of the Chair");

        var merged = chair.Page.GetByRole(AriaRole.Textbox, new() { Name = "One text from both" });
        await merged.FillAsync((await merged.InputValueAsync()).Replace("of the Chair", "of the bureau and of the Chair", StringComparison.Ordinal));
        await chair.Button("Save this text").ClickAsync();
        await Expect(theirs).ToHaveCountAsync(0);
        await Expect(bureau.Paragraph("6")).ToContainTextAsync("in the view of the bureau");
        await Expect(bureau.Paragraph("6").GetByRole(AriaRole.Insertion)).ToContainTextAsync("and of the Chair");
        await Expect(await chair.History("6")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Whoever_gives_way_leaves_the_others_text_as_it_is()
    {
        var conference = await venue.Conference();
        await using var chair = await conference.Enter("chair");
        await using var bureau = await conference.Enter("bureau");
        await chair.OpenDraft();
        await bureau.OpenDraft();

        await bureau.Write("7", ";", " or so the bureau thinks;");
        await chair.Amend("7", ";", " as the Chair proposes;");
        await bureau.Button("Save").ClickAsync();
        await bureau.Button("Keep theirs").ClickAsync();
        await Expect(bureau.Paragraph("7")).ToContainTextAsync("as the Chair proposes");
        await Expect(bureau.Paragraph("7")).Not.ToContainTextAsync("so the bureau thinks");
        await Expect(await bureau.History("7")).ToHaveCountAsync(2);
    }
}
