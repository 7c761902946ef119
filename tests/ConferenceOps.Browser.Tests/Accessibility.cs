using ConferenceOps.Browser.Tests.Venues;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests;

/// <summary>axe looks at every page as each kind of reader has it, in light and dark, on a phone and on a desk.</summary>
public sealed class Accessibility(Venue venue)
{
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];
    private static readonly int[] Widths = [390, 1280];

    // To name every node that passes takes most of its time.
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    private readonly List<string> violations = [];

    [Fact]
    public async Task The_publics_pages()
    {
        await using var visitor = await (await venue.Conference()).Visitor();
        await visitor.Open("/");
        await Look(visitor);
        await visitor.Turn("Agenda");
        await Look(visitor);
        await visitor.Turn("Programme");
        await Look(visitor);
        await visitor.Follow("Opening and organizational matters");
        await Look(visitor);
        await visitor.Turn("Delegations");
        await Look(visitor);
        await visitor.Page.GetByRole(AriaRole.Searchbox).FillAsync("Kenya");
        await visitor.Follow("Kenya");
        await Look(visitor);
        await visitor.Page.GotoAsync("sign-in?failed=1");
        await Look(visitor);
        await visitor.Page.GotoAsync("no-such-page");
        await Expect(visitor.Title).ToHaveTextAsync("This page does not exist");
        await Look(visitor);
        Assert.Empty(violations);
    }

    [Fact]
    public async Task A_delegates_pages()
    {
        await using var kenya = await (await venue.Conference()).Enter("delegate");
        await Look(kenya);
        await kenya.Turn("Drafts");
        await Look(kenya);
        await kenya.OpenDraft();
        await Look(kenya);
        await kenya.Page.GetByLabel("Changes", new() { Exact = true }).CheckAsync();
        await Expect(kenya.Paragraph("5").GetByRole(AriaRole.Insertion)).ToBeVisibleAsync();
        await Look(kenya, "with its changes");
        await kenya.History("5");
        await Look(kenya, "with a history");
        Assert.Empty(violations);
    }

    [Fact]
    public async Task The_Chairs_pages()
    {
        await using var chair = await (await venue.Conference()).Enter("chair");
        await chair.OpenMeeting("General debate");
        await Expect(chair.Button("Open the meeting")).ToBeEnabledAsync();
        await Look(chair);
        await chair.OpenDraft();
        await chair.Write("8", "secure", "keep secure");
        await Expect(chair.Paragraph("8").GetByRole(AriaRole.Insertion)).ToBeVisibleAsync();
        await chair.Button("Insert after paragraph 9").ClickAsync();
        await chair.Button("Move paragraph 10").ClickAsync();
        await chair.Button("Delete paragraph 11").ClickAsync();
        await Look(chair, "while it is edited");
        Assert.Empty(violations);
    }

    [Fact]
    public async Task The_Secretariats_pages()
    {
        await using var secretary = await (await venue.Conference()).Enter("secretary");
        await secretary.Turn("Import");
        await Look(secretary);
        foreach (var page in new[] { "Programme", "Agenda", "Delegations" })
        {
            await secretary.Turn(page);
            foreach (var summary in await secretary.Page.Locator("summary").AllAsync())
                await summary.ClickAsync();
            await Look(secretary, "with its forms");
        }

        Assert.Empty(violations);
    }

    private async Task Look(Person reader, string how = "")
    {
        foreach (var width in Widths)
        {
            await reader.Page.SetViewportSizeAsync(width, 844);
            foreach (var scheme in Schemes)
            {
                await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var seen = await reader.Page.RunAxe(OnlyViolations);
                violations.AddRange(
                    from violation in seen.Violations
                    from node in violation.Nodes
                    select $"{new Uri(reader.Page.Url).PathAndQuery} {how} ({scheme}, {width} px): {violation.Id}: {violation.Help}: {node.Html}");
            }
        }
    }
}
