using AngleSharp.Dom;
using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Web.Drafting;
using ConferenceOps.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using static ConferenceOps.Web.Tests.Drafting.Specimen;

namespace ConferenceOps.Web.Tests.Drafting;

/// <summary>What was said and what is being written stay in sight, whatever happens to the text.</summary>
public sealed class ProposalRecordTests : IAsyncLifetime
{
    private static readonly ParagraphDeleted Gone = new(P(4), "2", "Decides to part.");
    private readonly DraftingContext context = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public async Task An_oral_revision_is_shown_beside_what_was_proposed_and_credited_to_who_revised_it()
    {
        var page = context.Page(Of(71, "Mexico"), Kenyas());
        await page.Instance.Happened(Told(8, new ParagraphAmended(
            P(4), "2", "Decides to part.", "Decides to part soon.", new(new(Id(50)), "Kenya", "The Chair", "Decides to part friends."))));
        await page.Instance.Happened(Told(9, new ProposalAccepted(new(Id(50)), "Decides to part soon.", true, "The Chair")));
        var proposal = page.Find(".proposal");
        Assert.Contains("Accepted as orally revised by The Chair", proposal.TextContent, StringComparison.Ordinal);
        var (proposed, decided) = (proposal.QuerySelectorAll(".words")[0], proposal.QuerySelectorAll(".words")[1]);
        Assert.Contains("friends", proposed.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("soon", decided.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("soon", proposed.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kenya, as orally revised by The Chair", page.Find($"#p-{Id(4)} .byline").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kenya", "Withdraw your proposal or put it on another paragraph")]
    [InlineData("Mexico", "its sponsor may put it on another paragraph")]
    [InlineData(null, "Restore it, and the proposal stands")]
    public async Task A_proposal_whose_paragraph_was_deleted_names_it_and_the_ways_out(string? delegation, string way)
    {
        var page = context.Page(delegation is null ? new(true, "A reader", [Roles.Chair], null) : Of(delegation == "Kenya" ? 70 : 71, delegation), Kenyas());
        await page.Instance.Happened(Told(8, Gone));
        var notice = page.Find(".proposal .notice").TextContent;
        Assert.StartsWith("Paragraph 2 (“Decides to part.”) was deleted.", notice, StringComparison.Ordinal);
        Assert.Contains(way, notice, StringComparison.Ordinal);
        Assert.Equal("Paragraph 2", page.Find($"#p-{Id(4)}").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_proposal_stands_through_a_move_and_a_deletion_that_is_undone()
    {
        var page = context.Page(new Viewer(true, "A reader", [Roles.Chair], null), Kenyas());
        await page.Instance.Happened(Told(8, new ParagraphMoved(P(4), P(2), "2", "1")));
        await page.Instance.Happened(Told(9, Gone with { Label = "1" }));
        Assert.True(Button(page, "Accept the proposal of Kenya").HasAttribute("disabled"));
        await page.Instance.Happened(Told(10, new ParagraphRestored(P(4), "1", "Decides to part.")));
        Assert.Empty(page.FindAll(".proposal .notice"));
        Assert.False(Button(page, "Accept the proposal of Kenya").HasAttribute("disabled"));
    }

    [Fact]
    public async Task The_sponsor_puts_a_proposal_whose_paragraph_was_deleted_on_another()
    {
        var page = context.Page(Of(70, "Kenya"), Kenyas());
        await page.Instance.Happened(Told(8, Gone));
        await page.Press("Put it on another paragraph the proposal of Kenya");
        await page.Find(".proposal .editor select").ChangeAsync($"{Id(3)}");
        context.Server.Refuse("readdressProposal", "No.");
        await page.Find(".proposal .editor").SubmitAsync();
        var sent = Assert.Single(context.Commands);
        Assert.Equal(($"{Id(3)}", 1, "Decides to part friends."), ((string?)sent["paragraph"], (int)sent["expectedVersion"]!, (string?)sent["text"]));
    }

    [Fact]
    public async Task What_is_written_on_a_paragraph_that_is_deleted_meanwhile_stays_and_can_be_proposed_elsewhere()
    {
        var page = context.Page(Of(71, "Mexico"));
        await page.Press("Propose a change paragraph 2");
        await page.Find("textarea").InputAsync("Decides to part soon.");
        await page.Instance.Happened(Told(8, Gone));
        await page.Press("Mark as read paragraph 2");
        Assert.Equal("Decides to part soon.", page.Find("textarea").GetAttribute("value"));
        Assert.StartsWith("Paragraph 2 (“Decides to part.”) was deleted while you wrote.", page.Find(".editor .notice").TextContent, StringComparison.Ordinal);
        await page.FindAll(".editor select")[0].ChangeAsync($"{Id(3)}");
        context.Server.Refuse("tableProposal", "No.");
        await page.Press("Table the proposal");
        Assert.Equal(($"{Id(3)}", "Decides to part soon."), ((string?)context.Commands[0]["paragraph"], (string?)context.Commands[0]["text"]));
        await page.Press("Cancel");
        await page.Press("Discard what you wrote");
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll($"#p-{Id(4)}")));
    }

    [Fact]
    public async Task A_form_of_the_bureau_stays_on_a_paragraph_that_another_deletes()
    {
        var page = context.Page(Roles.Bureau);
        await page.Press("Edit paragraph 2");
        await page.Find("textarea").InputAsync("Mine.");
        await page.Instance.Happened(Told(8, Gone));
        await page.Press("Mark as read paragraph 2");
        Assert.Equal("Mine.", page.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task A_paragraph_is_proposed_for_the_beginning_of_the_draft()
    {
        var page = context.Page(Of(71, "Mexico"));
        await page.Press("Propose a paragraph at the beginning");
        Assert.Equal(["Operative paragraph", "Preambular paragraph", "Heading"], page.FindAll(".editor option").Select(one => one.TextContent));
        await page.Find("textarea").InputAsync("Noting the hour,");
        context.Server.Refuse("tableProposal", "No.");
        await page.Press("Table the proposal");
        var sent = Assert.Single(context.Commands);
        Assert.Equal((null, "INSERT_AFTER", "PREAMBULAR"), ((string?)sent["paragraph"], (string?)sent["kind"], (string?)sent["insertedKind"]));
        await page.Instance.Happened(Told(8, new ProposalTabled(
            new(Id(60)), null, "", ProposalKind.InsertAfter, 0, "", "Noting the hour,", null, new(Id(70)), "Kenya", ParagraphKind.Preambular, 0)));
        Assert.Contains("Kenya proposes to insert a preambular paragraph here", page.Find(".draft > .proposal").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_hangs_on_a_paragraph_goes_with_it_as_one_piece_of_news()
    {
        var page = context.Page(
            () => View(Paragraph(3, ParagraphKind.Operative, "1", "Decides:"), Paragraph(4, ParagraphKind.Operative, "1 (a)", "to meet.") with { Level = 1 }));
        await page.Instance.Happened(Told(8, new ParagraphDeleted(P(3), "1", "Decides:")));
        await page.Instance.Happened(Told(9, new ParagraphDeleted(P(4), "1 (a)", "to meet.", With: P(3))));
        Assert.Single(page.FindAll(".news li"));
        Assert.Equal(["Paragraph 1", "Paragraph 1 (a)"], page.FindAll(".paragraph").Select(one => one.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task A_paragraph_is_moved_only_where_its_level_is_legal()
    {
        var page = context.Page(
            () => View(
                Paragraph(1, ParagraphKind.Heading, "", "Measures"), Paragraph(2, ParagraphKind.Operative, "1", "Decides:"),
                Paragraph(3, ParagraphKind.Operative, "1 (a)", "to meet;") with { Level = 1 },
                Paragraph(4, ParagraphKind.Operative, "2", "Requests a report.")),
            new(true, "A reader", [Roles.Chair], null));
        await page.Press("Move paragraph 1 (a)");
        Assert.Equal(["After 1: Decides:", "After 2: Requests a report."], page.FindAll(".editor option").Select(one => one.TextContent));
        await page.Press("Cancel");
        await page.Press("Move paragraph 1");
        Assert.Equal(["At the beginning", "After “Measures”", "After 2: Requests a report."], page.FindAll(".editor option").Select(one => one.TextContent));
    }

    [Fact]
    public async Task Words_are_kept_until_they_are_carried_out_or_discarded()
    {
        List<string> finished = [];
        context.Services.GetRequiredService<FormWords>().Finished += finished.Add;
        var page = context.Page(Of(71, "Mexico"));
        await page.Press("Propose a change paragraph 2");
        var form = page.Find(".editor");
        Assert.Equal(($"Tabling {Id(4)}", "Propose a change paragraph 2", "1"),
            (form.GetAttribute("data-keeps"), form.GetAttribute("data-title"), form.GetAttribute("data-on")));
        await page.Find("textarea").InputAsync("Decides to part soon.");
        context.Server.Refuse("tableProposal", "No.");
        await page.Press("Table the proposal");
        Assert.Empty(finished);
        context.Server.Accept("tableProposal");
        await page.Press("Table the proposal");
        Assert.Equal([$"Tabling {Id(4)}"], finished);
    }

    private static Viewer Of(int delegation, string name) => new(
        true, $"Someone of {name}", [Roles.Delegate], Summit.OfKenya() with { Id = new(Id(delegation)), Name = name });

    private static IElement Button(IRenderedComponent<DraftPage> page, string name) =>
        page.FindAll("button").Single(button => button.TextContent.Trim() == name);
}
