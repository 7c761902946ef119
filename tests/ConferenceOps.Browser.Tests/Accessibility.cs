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
        await visitor.Turn("Sponsorship");
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
        await kenya.Open("fund");
        await Unfold(kenya);
        await Look(kenya, "with its forms");
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
    public async Task The_pages_of_a_debate()
    {
        await using var conference = await venue.Another();
        await using var chair = await conference.Enter("chair");
        await using var kenya = await conference.Enter("delegate");
        await using var hall = await conference.Visitor();
        await chair.OpenMeeting("Opening and organizational matters");
        await kenya.OpenMeeting("Opening and organizational matters");
        var meeting = chair.Page.Url.Split('/')[^1];
        await chair.Button("Open the meeting").ClickAsync();
        await chair.TakeUpAnItem();
        await Expect(chair.Button("Open the speakers list")).ToBeEnabledAsync();
        await Look(chair, "before its list is open");
        await chair.Button("Open the speakers list").ClickAsync();
        await kenya.Button("Inscribe to speak").ClickAsync();
        await Expect(kenya.Main).ToContainTextAsync("You are next");
        await Look(kenya, "with a place on the list");
        await hall.Page.GotoAsync($"hall/{meeting}");
        await Expect(hall.Main).ToContainTextAsync("Kenya");
        await Look(hall);
        await chair.Open($"podium/{meeting}");
        await chair.Page.Keyboard.PressAsync("n");
        await Expect(chair.Main.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        await Unfold(chair);
        await Look(chair, "with its forms");
        await chair.Page.GetByLabel("Delegation that raises it").FillAsync("mex");
        await chair.Button("Record the point of order").ClickAsync();
        foreach (var person in new[] { chair, kenya, hall })
        {
            await Expect(person.Main).ToContainTextAsync("Point of order Mexico");
            await Look(person, "with a point of order");
        }

        Assert.Empty(violations);
    }

    [Fact]
    public async Task A_draft_with_proposals_and_its_revisions()
    {
        await using var conference = await venue.Another();
        await using var chair = await conference.Enter("chair");
        await using var kenya = await conference.Enter("delegate");
        await kenya.OpenDraft();
        await kenya.Button("Propose a change paragraph 12").ClickAsync();
        await Look(kenya, "while a proposal is written");
        await Leave(kenya, "Propose a change paragraph 12");
        // A word longer than a phone is wide.
        await kenya.Table("12", "help", $"assist {new string('a', 120)}");
        await Expect(kenya.ProposalOf("Kenya")).ToBeVisibleAsync();
        await Look(kenya, "with a proposal of its own");
        await kenya.Page.GetByLabel("Without proposals").CheckAsync();
        await Expect(kenya.ProposalOf("Kenya")).ToHaveCountAsync(0);
        await Look(kenya, "without proposals");
        await kenya.Page.GetByLabel("With proposals", new() { Exact = true }).CheckAsync();
        await chair.OpenDraft();
        await chair.Button("Reject the proposal of Kenya").ClickAsync();
        await Look(chair, "with a proposal to decide on");
        await Leave(chair, "Reject the proposal of Kenya");
        await chair.Button("Accept as revised the proposal of Kenya").ClickAsync();
        await Look(chair, "while a proposal is revised");
        await Leave(chair, "Accept as revised the proposal of Kenya");
        await chair.Button("Insert after paragraph 12").ClickAsync();
        await Look(chair, "while a paragraph is inserted");
        await Leave(chair, "Insert after paragraph 12");
        await chair.Amend("12", "help those States", "support those States");
        await Expect(kenya.ProposalOf("Kenya")).ToContainTextAsync("Needs rebase");
        await Look(kenya, "with a proposal that needs a rebase");
        await chair.Button("Issue a revision").ClickAsync();
        await Look(chair, "while a revision is issued");
        await Leave(chair, "Issue a revision");
        await chair.IssueRevision();
        await kenya.CompareRevisions();
        await Expect(kenya.Paragraph("12").GetByRole(AriaRole.Insertion)).ToContainTextAsync("support");
        await Look(kenya, "with a comparison");
        Assert.Empty(violations);
    }

    [Fact]
    public async Task The_Secretariats_pages()
    {
        await using var secretary = await (await venue.Conference()).Enter("secretary");
        await secretary.Turn("Import");
        await Look(secretary);
        foreach (var page in new[] { "Programme", "Agenda", "Delegations", "Sponsorship" })
        {
            await secretary.Turn(page);
            await Unfold(secretary);
            await Look(secretary, "with its forms");
        }

        await secretary.Open("fund/ledger");
        await Look(secretary);
        Assert.Empty(violations);
    }

    // A page that is not there yet has nothing to unfold, and would be found accessible.
    private static async Task Unfold(Person reader)
    {
        var summaries = reader.Main.Locator("summary");
        await Expect(summaries).Not.ToHaveCountAsync(0);
        foreach (var summary in await summaries.AllAsync())
            await summary.ClickAsync();
    }

    // The keyboard goes on at the button that opened what is closed.
    private static async Task Leave(Person reader, string opener)
    {
        await reader.Button("Cancel").ClickAsync();
        await Expect(reader.Button(opener)).ToBeFocusedAsync();
    }

    private async Task Look(Person reader, string how = "")
    {
        foreach (var width in Widths)
        {
            await reader.Page.SetViewportSizeAsync(width, 844);
            if (await reader.ScrollsSideways())
                violations.Add($"{new Uri(reader.Page.Url).PathAndQuery} {how} ({width} px): scrolls sideways");
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
