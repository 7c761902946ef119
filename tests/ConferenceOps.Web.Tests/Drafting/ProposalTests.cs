using AngleSharp.Dom;
using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Web.Drafting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static ConferenceOps.Web.Tests.Drafting.Specimen;

namespace ConferenceOps.Web.Tests.Drafting;

public sealed class ProposalTests : IAsyncLifetime
{
    private readonly DraftingContext context = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void A_delegate_supports_or_opposes_anothers_proposal_and_decides_nothing()
    {
        var page = context.Page(Mexico, Kenyas());
        Assert.Equal(["Support the proposal of Kenya", "Oppose the proposal of Kenya"], ActsOn(page));
        Assert.Contains("Propose a change paragraph 2", page.Acts());
    }

    [Fact]
    public void The_sponsor_withdraws_its_proposal_and_takes_no_position_on_it() =>
        Assert.Equal(["Withdraw the proposal of Kenya"], ActsOn(context.Page(Kenya, Kenyas())));

    [Fact]
    public void The_sponsor_of_a_proposal_whose_paragraph_moved_on_may_rebase_it() =>
        Assert.Equal(
            ["Put it on the text as it stands the proposal of Kenya", "Withdraw the proposal of Kenya"],
            ActsOn(context.Page(Kenya, Kenyas() with { BaseVersion = 0 })));

    [Theory]
    [InlineData(Roles.Chair)]
    [InlineData(Roles.Bureau)]
    public void The_Chair_and_the_bureau_decide(Roles role)
    {
        var page = context.Page(Reader(role), Kenyas());
        Assert.Equal(
            [
                "Accept the proposal of Kenya", "Accept as revised the proposal of Kenya", "Keep in brackets the proposal of Kenya",
                "Reject the proposal of Kenya", "Withdraw the proposal of Kenya",
            ],
            ActsOn(page));
        Assert.Contains("Issue a revision", page.Acts());
        Assert.DoesNotContain("Propose a change paragraph 2", page.Acts());
    }

    [Theory]
    [InlineData(Roles.Observer)]
    [InlineData(Roles.Secretariat)]
    public void Who_neither_represents_a_State_nor_presides_reads_proposals(Roles role)
    {
        var page = context.Page(Reader(role), Kenyas());
        Assert.Empty(ActsOn(page));
        Assert.DoesNotContain("Issue a revision", page.Acts());
        Assert.Contains("Kenya proposes to change this paragraph", Shown(page).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_in_brackets_is_not_put_in_brackets_again_and_a_deletion_is_not_revised() => Assert.Equal(
        ["Accept the proposal of Kenya", "Reject the proposal of Kenya", "Withdraw the proposal of Kenya"],
        ActsOn(context.Page(Reader(Roles.Chair), Kenyas() with { Kind = ProposalKind.Delete, Text = "", Status = ProposalStatus.Bracketed })));

    [Fact]
    public void A_proposal_whose_paragraph_moved_on_shows_both_texts_and_cannot_be_accepted_as_it_is()
    {
        var page = context.Page(Reader(Roles.Chair), Kenyas() with { BaseVersion = 0, Base = "Decides to stay.", Text = "Decides to part friends." });
        var proposal = Shown(page);
        Assert.StartsWith("Needs rebase", proposal.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var (then, now) = (proposal.QuerySelectorAll(".words")[0], proposal.QuerySelectorAll(".words")[1]);
        Assert.Contains("stay", then.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Null(now.QuerySelector("del"));
        Assert.Contains("friends", now.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.True(Button(page, "Accept the proposal of Kenya").HasAttribute("disabled"));
        Assert.False(Button(page, "Accept as revised the proposal of Kenya").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_change_of_the_paragraph_makes_an_open_proposal_need_a_rebase_at_once()
    {
        var page = context.Page(Reader(Roles.Chair), Kenyas());
        Assert.Null(Shown(page).QuerySelector(".notice"));
        await page.Instance.Happened(Amended(8, 4, "2", "Decides to part.", "Decides to go."));
        Assert.NotNull(Shown(page).QuerySelector(".notice"));
    }

    [Fact]
    public async Task A_change_is_compared_word_by_word_as_it_is_written_and_tabled_on_the_version_it_was_seen_in()
    {
        var page = context.Page(Mexico);
        await page.Press("Propose a change paragraph 2");
        Assert.Equal("Nothing is changed yet.", page.FindAll(".comparison p")[1].TextContent);
        await page.Find("textarea").InputAsync("Decides to part soon.");
        await page.WaitForAssertionAsync(() => Assert.Contains("soon", page.Find(".comparison ins").TextContent, StringComparison.Ordinal));
        context.Server.Refuse("tableProposal", "A text.");
        await page.Press("Table the proposal");
        var sent = Assert.Single(context.Commands);
        Assert.Equal(
            ("Decides to part soon.", 1, "MODIFY", $"{Id(4)}"),
            ((string?)sent["text"], (int)sent["baseVersion"]!, (string?)sent["kind"], (string?)sent["paragraph"]));
        Assert.Equal("A text.", page.Find(".editor .refusal").TextContent.Trim());
        Assert.Equal("Decides to part soon.", page.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_written_is_not_discarded_unasked()
    {
        var page = context.Page(Mexico);
        await page.Press("Propose a change paragraph 2");
        await page.Find(".editor select").ChangeAsync(nameof(ProposalKind.InsertAfter));
        await page.Press("Cancel");
        Assert.Empty(page.FindAll(".editor"));

        await page.Press("Propose a change paragraph 2");
        Assert.True(Button(page, "Propose a change paragraph 2").HasAttribute("disabled"));
        await page.Find("textarea").InputAsync("Decides to part soon.");
        await page.Press("Cancel");
        await page.Press("Keep writing");
        Assert.Equal("Decides to part soon.", page.Find("textarea").GetAttribute("value"));
        await page.Press("Cancel");
        await page.Find("textarea").InputAsync("Decides to part sooner.");
        Assert.DoesNotContain("Discard what you wrote", page.Acts());
        await page.Press("Cancel");
        await page.Press("Discard what you wrote");
        Assert.Empty(page.FindAll(".editor"));
        Assert.Empty(context.Commands);
    }

    [Fact]
    public async Task Who_leaves_the_page_while_writing_is_asked_first()
    {
        var page = context.Page(Mexico);
        var navigation = context.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo($"drafts/{TheDraft}");
        await page.Press("Propose a change paragraph 2");
        await page.Find("textarea").InputAsync("Decides to part soon.");
        navigation.NavigateTo($"drafts/{TheDraft}#note-2");
        await page.WaitForAssertionAsync(() => Assert.EndsWith("#note-2", navigation.Uri, StringComparison.Ordinal));
        Assert.DoesNotContain("Discard what you wrote", page.Acts());

        navigation.NavigateTo("agenda");
        await page.WaitForAssertionAsync(() => Assert.Contains("Keep writing", page.Acts()));
        Assert.EndsWith("#note-2", navigation.Uri, StringComparison.Ordinal);
        await page.Press("Keep writing");
        Assert.Equal("Decides to part soon.", page.Find("textarea").GetAttribute("value"));
        navigation.NavigateTo("agenda");
        await page.WaitForAssertionAsync(() => Assert.Contains("Discard what you wrote", page.Acts()));
        await page.Press("Discard what you wrote");
        await page.WaitForAssertionAsync(() => Assert.EndsWith("/agenda", navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deletion_shows_all_its_words_as_deleted_and_an_insertion_begins_with_an_empty_text()
    {
        var page = context.Page(Mexico);
        await page.Press("Propose a change paragraph 2");
        await page.Find(".editor select").ChangeAsync(nameof(ProposalKind.Delete));
        Assert.Empty(page.FindAll("textarea"));
        await page.WaitForAssertionAsync(() => Assert.Contains("Decides to part.", page.Find(".comparison del").TextContent, StringComparison.Ordinal));
        await page.Find(".editor select").ChangeAsync(nameof(ProposalKind.InsertAfter));
        Assert.Equal("", page.Find("textarea").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_refusal_is_shown_on_the_proposal_it_concerns()
    {
        var page = context.Page(Mexico, Kenyas());
        context.Server.Refuse("takePosition", "Mexico has already said so; its position stands.");
        await page.Press("Support the proposal of Kenya");
        Assert.Equal("SUPPORT", (string?)context.Commands[0]["stance"]);
        Assert.Equal("Mexico has already said so; its position stands.", Shown(page).QuerySelector("[role=alert]")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_rejection_carries_its_reason()
    {
        var page = context.Page(Reader(Roles.Chair), Kenyas());
        context.Server.Accept("rejectProposal");
        await page.Press("Reject the proposal of Kenya");
        await page.Find(".proposal .editor input").InputAsync("No consensus");
        await page.Find(".proposal .editor").SubmitAsync();
        Assert.Equal("No consensus", (string?)context.Commands[0]["reason"]);
        await page.Instance.Happened(Told(8, new ProposalRejected(new(Id(50)), "No consensus")));
        Assert.Contains("Rejected: No consensus", Shown(page).TextContent, StringComparison.Ordinal);
        Assert.Empty(ActsOn(page));
    }

    [Fact]
    public async Task Each_delegation_is_counted_once_on_the_side_it_took_last()
    {
        var page = context.Page(Mexico, Kenyas());
        await page.Instance.Happened(Told(8, new PositionTaken(new(Id(50)), new(Id(71)), "Mexico", Stance.Support)));
        await page.Instance.Happened(Told(9, new PositionTaken(new(Id(50)), new(Id(72)), "Norway", Stance.Support)));
        Assert.Equal(["Supported by 2: Mexico, Norway"], Positions(page));
        Assert.Equal("true", Button(page, "Support the proposal of Kenya").GetAttribute("aria-pressed"));
        await page.Instance.Happened(Told(10, new PositionTaken(new(Id(50)), new(Id(71)), "Mexico", Stance.Oppose)));
        Assert.Equal(["Supported by 1: Norway", "Opposed by 1: Mexico"], Positions(page));
        Assert.Equal("false", Button(page, "Support the proposal of Kenya").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task The_text_is_read_without_proposals_as_the_address_says_and_the_links_in_it_keep_that()
    {
        var page = context.Page(Mexico, Kenyas());
        Assert.Equal("1 open", page.Find(".switch .muted").TextContent);
        await Switch(page, "Without proposals").ChangeAsync(true);
        var navigation = context.Services.GetRequiredService<NavigationManager>();
        Assert.EndsWith($"drafts/{TheDraft}?proposals=without", navigation.Uri, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".proposal"));
        Assert.True(Switch(page, "Without proposals").HasAttribute("checked"));
        Assert.Equal("1 open", page.Find(".switch .muted").TextContent);
        var links = page.FindAll("a.number, sup a");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith($"drafts/{TheDraft}?proposals=without#", link.GetAttribute("href"), StringComparison.Ordinal));
        await Switch(page, "With proposals").ChangeAsync(true);
        Assert.EndsWith($"drafts/{TheDraft}", navigation.Uri, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".proposal"));
    }

    [Fact]
    public async Task Who_turns_to_the_text_without_proposals_keeps_the_one_they_are_writing_on()
    {
        var page = context.Page(Reader(Roles.Chair), Kenyas(), Kenyas(51) with { SponsorName = "Norway" });
        context.Services.GetRequiredService<NavigationManager>().NavigateTo($"drafts/{TheDraft}");
        await page.Press("Reject the proposal of Kenya");
        await page.Find(".proposal .editor input").InputAsync("No consensus");
        await Switch(page, "Without proposals").ChangeAsync(true);
        await page.WaitForAssertionAsync(() => Assert.Single(page.FindAll(".proposal")));
        Assert.Equal("No consensus", page.Find(".proposal .editor input").GetAttribute("value"));
        await page.Press("Cancel");
        await page.Press("Discard what you wrote");
        Assert.Empty(page.FindAll(".proposal"));
        await Switch(page, "With proposals").ChangeAsync(true);
        await page.WaitForAssertionAsync(() => Assert.Equal(2, page.FindAll(".proposal").Count));
    }

    [Fact]
    public async Task Everyone_is_told_that_a_revision_was_issued_and_where_to_compare_it()
    {
        var page = context.Page(Mexico);
        await page.Instance.Happened(Told(8, new RevisionIssued(1, "A/CONF.1/CRP.1/Rev.1", Then, [])));
        var notice = page.Find(".notice");
        Assert.StartsWith("A/CONF.1/CRP.1/Rev.1 was issued.", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal($"drafts/{TheDraft}/revisions", notice.QuerySelector("a")!.GetAttribute("href"));
    }

    private static Viewer Kenya => Of(70, "Kenya");

    private static Viewer Mexico => Of(71, "Mexico");

    private static Viewer Reader(Roles role) => new(true, "A reader", [role], null);

    private static Viewer Of(int delegation, string name) => new(
        true, $"Someone of {name}", [Roles.Delegate], Summit.OfKenya() with { Id = new(Id(delegation)), Name = name });

    private static IElement Shown(IRenderedComponent<DraftPage> page) => page.Find($"#p-{Id(4)} .proposal");

    private static IEnumerable<string> ActsOn(IRenderedComponent<DraftPage> page) => Shown(page).QuerySelectorAll("button").Select(Words);

    private static IEnumerable<string> Positions(IRenderedComponent<DraftPage> page) => page.FindAll(".positions").Select(Words);

    private static IElement Button(IRenderedComponent<DraftPage> page, string name) => page.FindAll("button").Single(button => Words(button) == name);

    private static IElement Switch(IRenderedComponent<DraftPage> page, string name) =>
        page.FindAll(".switch label").Single(label => Words(label) == name).QuerySelector("input")!;

    private static string Words(IElement element) => element.TextContent.Trim();
}
