using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests.Venues;

/// <summary>What delegates and the Chair do with proposals on a draft.</summary>
internal static class Negotiation
{
    /// <summary>Proposes other words in a paragraph and waits until the proposal is tabled.</summary>
    public static async Task Table(this Person person, string label, string before, string after)
    {
        await person.Button($"Propose a change paragraph {label}").ClickAsync();
        var form = person.Paragraph(label);
        var box = form.GetByLabel("Text you propose");
        var text = await box.InputValueAsync();
        Assert.Contains(before, text, StringComparison.Ordinal);
        await box.FillAsync(text.Replace(before, after, StringComparison.Ordinal));
        await Expect(form.GetByRole(AriaRole.Group, new() { Name = "What your change will show" }).GetByRole(AriaRole.Insertion)).ToContainTextAsync(after);
        await person.Button("Table the proposal").ClickAsync();
        await Expect(box).ToHaveCountAsync(0);
    }

    public static ILocator ProposalOf(this Person person, string sponsor) =>
        person.Page.GetByRole(AriaRole.Region, new() { Name = $"Proposal of {sponsor}", Exact = true });

    /// <summary>Issues a revision of the draft and waits until it is told.</summary>
    public static async Task IssueRevision(this Person chair)
    {
        await chair.Button("Issue a revision").ClickAsync();
        await chair.Page.GetByRole(AriaRole.Group, new() { Name = "Issue a revision" })
            .GetByRole(AriaRole.Button, new() { Name = "Issue a revision" })
            .ClickAsync();
        await Expect(chair.Page.GetByText("Rev.1 was issued.")).ToBeVisibleAsync();
    }

    /// <summary>From the notice that a revision was issued to what it changed.</summary>
    public static async Task CompareRevisions(this Person person)
    {
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Compare it with the one before" }).ClickAsync();
        await Expect(person.Title).ToHaveTextAsync("Revisions");
    }
}
