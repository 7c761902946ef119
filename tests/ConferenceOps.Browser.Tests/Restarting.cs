using ConferenceOps.Browser.Tests.Venues;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests;

public sealed class Restarting(Venue venue)
{
    [Fact]
    public async Task A_server_killed_in_the_middle_comes_back_with_everything_acknowledged_and_the_pages_by_themselves()
    {
        await using var conference = await venue.Another();
        await using var chair = await conference.Enter("chair");
        await using var kenya = await conference.Enter("delegate");
        await chair.OpenDraft();
        await kenya.OpenDraft();
        await chair.Mark();
        await kenya.Mark();

        await chair.Amend("10", "small parcels", "small packages");
        await chair.Amend("12", "help those States", "assist those States");
        // Written, but not yet saved: it must survive in the page.
        var unsaved = await chair.Write("11", "without trace", "without leaving a trace");
        await conference.Server.Kill();
        await chair.IsOffline();
        await kenya.IsOffline();

        await conference.Server.Start();
        await chair.IsLive();
        await kenya.IsLive();
        await Expect(kenya.Paragraph("10").GetByRole(AriaRole.Insertion)).ToContainTextAsync("packages");
        await Expect(kenya.Paragraph("12").GetByRole(AriaRole.Insertion)).ToContainTextAsync("assist");
        await Expect(chair.Paragraph("10")).ToContainTextAsync("small packages");
        await Expect(chair.Paragraph("12")).ToContainTextAsync("assist those States");

        await chair.Button("Save").ClickAsync();
        await Expect(unsaved).ToHaveCountAsync(0);
        await Expect(kenya.Paragraph("11").GetByRole(AriaRole.Insertion)).ToContainTextAsync("leaving a");
        await chair.IsStillTheSamePage();
        await kenya.IsStillTheSamePage();

        await using var mexico = await conference.Enter("delegate2");
        await mexico.OpenDraft();
        await Expect(mexico.Paragraph("10")).ToContainTextAsync("small packages");
        await Expect(mexico.Paragraph("11")).ToContainTextAsync("without leaving a trace");
        await Expect(mexico.Paragraph("12")).ToContainTextAsync("assist those States");
        await Expect(await mexico.History("12")).ToHaveCountAsync(2);
    }
}
