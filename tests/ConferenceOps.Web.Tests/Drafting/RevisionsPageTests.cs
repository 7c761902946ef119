using System.Collections.Immutable;
using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using ConferenceOps.Web.Drafting;
using ConferenceOps.Web.Shell;
using static ConferenceOps.Web.Tests.Drafting.Specimen;

namespace ConferenceOps.Web.Tests.Drafting;

public sealed class RevisionsPageTests : IAsyncLifetime
{
    private readonly DraftingContext context = new();
    private ImmutableArray<IssuedRevision> revisions = [Issued(1), Issued(0)];
    private ImmutableArray<ParagraphComparison> compared =
    [
        One(2, "PP1", "PP1", "Recalling the past,", "Recalling the past,"),
        One(3, "1", "1", "Decides to meet;", "Decides to meet again;"),
        One(5, null, "2", "", "Expresses its thanks;"),
        One(4, "2", "3", "Decides to part.", "Decides to part.", moved: true),
        One(6, "3", null, "Decides to rest.", ""),
    ];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void The_last_revision_is_compared_with_the_one_before_by_paragraph_and_word()
    {
        var page = Page();
        Assert.Equal((0, 1), Asked[^1]);
        Assert.Equal(
            ["Paragraph 1", "Paragraph 2, new", "Paragraph 3, was 2", "Paragraph 3, deleted"],
            page.FindAll(".comparison").Select(one => one.GetAttribute("aria-label")));
        Assert.Contains("again", page.FindAll(".comparison")[0].QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("thanks", page.FindAll(".comparison")[1].QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("moved", page.FindAll(".comparison")[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("rest", page.FindAll(".comparison")[3].QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 paragraph is the same in both.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_concordance_gives_what_differs_and_the_rest_on_demand()
    {
        var page = Page();
        Assert.Equal(["2 ← new", "3 ← 2", "deleted ← 3"], Rows(page, ".concordance > table"));
        Assert.Equal(["PP1 ← PP1", "1 ← 1", "2 ← new", "3 ← 2", "deleted ← 3"], Rows(page, ".concordance > details table"));
    }

    [Fact]
    public void Every_revision_has_an_address_of_its_own() => Assert.Equal(
        [$"drafts/{TheDraft}/revisions/1", $"drafts/{TheDraft}/revisions/0"], Page().FindAll("ol.links a").Select(link => link.GetAttribute("href")));

    [Fact]
    public async Task Any_two_texts_are_compared_as_the_reader_chooses()
    {
        var page = Page();
        await page.FindAll("select")[0].ChangeAsync("1");
        await page.FindAll("select")[1].ChangeAsync("-1");
        Assert.Equal((1, null), Asked[^1]);
    }

    [Fact]
    public async Task A_revision_issued_meanwhile_appears_and_is_compared_without_a_reload()
    {
        var page = Page();
        revisions = [Issued(2), .. revisions];
        await page.Instance.Happened(Told(8, new RevisionIssued(2, "A/CONF.1/CRP.1/Rev.2", Then, [])));
        Assert.Equal("A/CONF.1/CRP.1/Rev.2", page.Find(".links .symbol").TextContent);
        Assert.Equal((1, 2), Asked[^1]);
    }

    [Fact]
    public async Task Two_frozen_texts_are_not_compared_anew_when_the_draft_changes()
    {
        var page = Page();
        var before = Asked.Count;
        await page.Instance.Happened(Amended(8, 4, "2", "Decides to part.", "Decides to go."));
        Assert.Equal(before, Asked.Count);
    }

    [Fact]
    public void Before_any_revision_the_draft_as_created_is_compared_with_the_text_as_it_stands()
    {
        (revisions, compared) = ([Issued(0)], []);
        var page = Page();
        Assert.Equal((0, null), Asked[^1]);
        Assert.Contains("No revision has been issued yet.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("These two texts are the same.", page.Markup, StringComparison.Ordinal);
    }

    private List<(int From, int? To)> Asked => [.. context.Asked.Select(question => ((int)question.Variables!["from"]!, (int?)question.Variables["to"]))];

    private static IssuedRevision Issued(int number) => new(number, number == 0 ? "A/CONF.1/CRP.1" : $"A/CONF.1/CRP.1/Rev.{number}", Then);

    private static ParagraphComparison One(int id, string? was, string? label, string before, string after, bool moved = false) =>
        new(P(id), ParagraphKind.Operative, 0, was, label, TextDiff.Compute(before, after), moved);

    private static IEnumerable<string> Rows(IRenderedComponent<RevisionsPage> page, string table) => page.Find(table).QuerySelectorAll("tbody tr")
        .Select(row => string.Join(" ← ", row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())));

    private IRenderedComponent<RevisionsPage> Page()
    {
        context.Server.Answer("draft", () => new DraftRevisions(TheDraft, 7, "A/CONF.1/CRP.1", "Draft outcome", DraftLanguage.En, revisions, compared));
        return context.Render<RevisionsPage>(parameters =>
            parameters.AddCascadingValue(new Site(new(true, "A reader", [Roles.Delegate], null), null)).Add(page => page.Id, TheDraft.Value));
    }
}
