using ConferenceOps.Browser.Tests.Venues;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests;

public sealed class Reconnecting(Venue venue)
{
    [Fact]
    public async Task A_laptop_that_slept_catches_up_on_everything_in_order_and_once()
    {
        var conference = await venue.Conference();
        await using var line = new Line(conference.Server.Address);
        await using var chair = await conference.Enter("chair");
        await using var kenya = await conference.Enter("delegate", line);
        await chair.OpenDraft();
        await kenya.OpenDraft();
        await kenya.Mark();

        await kenya.Context.SetOfflineAsync(true);
        line.Cut();
        await kenya.IsOffline();
        string[] labels = ["2", "1", "2", "4", "2"];
        string[] written = ["(one);", "(two);", "(three);", "(four);", "(five);"];
        await chair.Amend("2", ";", written[0]);
        await chair.Amend("1", ";", written[1]);
        await chair.Amend("2", written[0], $"{written[0]} {written[2]}");
        await chair.Amend("4", ";", written[3]);
        await chair.Amend("2", written[2], $"{written[2]} {written[4]}");
        await Expect(kenya.Paragraph("2")).Not.ToContainTextAsync(written[0]);

        line.Mend();
        await kenya.Context.SetOfflineAsync(false);
        await kenya.IsLive();
        await Expect(kenya.Paragraph("2").GetByRole(AriaRole.Insertion).First).ToContainTextAsync("(one)");
        await Expect(kenya.Paragraph("2")).ToContainTextAsync("Changed 3 times, last by Chair");
        await Expect(kenya.Paragraph("1")).ToContainTextAsync("(two)");
        await Expect(kenya.Paragraph("4")).ToContainTextAsync("(four)");

        await kenya.Page.GetByText("3 paragraphs changed while this page was open").ClickAsync();
        var news = kenya.Page.GetByRole(AriaRole.List, new() { Name = "What changed while this page was open" }).GetByRole(AriaRole.Link);
        await Expect(news).ToHaveTextAsync([.. labels.Select(label => $"Paragraph {label} was amended by Chair")]);

        var steps = await kenya.History("2");
        await Expect(steps).ToHaveCountAsync(4);
        await Expect(steps).ToContainTextAsync(["Amended by Chair", "Amended by Chair", "Amended by Chair", "Created by"]);
        await Expect(steps.GetByRole(AriaRole.Insertion)).ToContainTextAsync(["(five)", "(three)", "(one)"]);
        await kenya.IsStillTheSamePage();
    }
}
