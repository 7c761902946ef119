using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Web.Drafting;
using ConferenceOps.Web.Shell;
using static ConferenceOps.Web.Tests.Drafting.Specimen;

namespace ConferenceOps.Web.Tests.Drafting;

public sealed class RevisionPageTests : IAsyncLifetime
{
    private readonly DraftingContext context = new();
    private RevisionView? revision = new(
        1, "A/CONF.1/CRP.1/Rev.1", Then,
        [
            new(P(1), ParagraphKind.Heading, 0, "", "Preamble"), new(P(3), ParagraphKind.Operative, 0, "1", "Decides to meet;^[Resolution 2.]"),
            new(P(5), ParagraphKind.Operative, 0, "2", "Decides to sing;^[Resolution 3.]"),
        ],
        [new(P(5), "2", null, "1 bis"), new(P(4), null, "2", null)]);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void A_revision_is_shown_as_it_was_issued_with_its_footnotes()
    {
        var page = Page();
        Assert.Equal("A/CONF.1/CRP.1/Rev.1", page.Find("header .symbol").TextContent);
        Assert.Equal(["1", "2"], page.FindAll(".draft .number").Select(number => number.TextContent));
        Assert.Equal(["1", "2"], page.FindAll(".draft sup").Select(note => note.TextContent.Trim()));
        Assert.Equal(2, page.FindAll(".endnotes li").Count);
    }

    [Fact]
    public void It_prints_its_concordance_with_the_numbers_that_were_in_use_until_it() => Assert.Equal(
        ["2 ← 1 bis (new)", "deleted ← 2"],
        Page().Find(".concordance > table").QuerySelectorAll("tbody tr")
            .Select(row => string.Join(" ← ", row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))));

    [Fact]
    public void It_says_which_has_been_issued_since() =>
        Assert.Contains("A/CONF.1/CRP.1/Rev.2 has been issued since.", Page().Markup, StringComparison.Ordinal);

    [Fact]
    public void A_number_that_was_not_issued_is_said_to_be_none()
    {
        revision = null;
        Assert.Contains("There is no such revision", Page().Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<RevisionPage> Page()
    {
        context.Server.Answer("draft", () => new DraftAsIssued(
            TheDraft, "Draft outcome", DraftLanguage.En, new(2, "A/CONF.1/CRP.1/Rev.2", Then), revision));
        return context.Render<RevisionPage>(parameters => parameters
            .AddCascadingValue(new Site(new(true, "A reader", [Roles.Delegate], null), null)).Add(page => page.Id, TheDraft.Value).Add(page => page.Number, 1));
    }
}
