using Bunit;
using ConferenceOps.Domain.Text;
using ConferenceOps.Web.Drafting;

namespace ConferenceOps.Web.Tests.Drafting;

public sealed class DiffViewTests : IAsyncLifetime
{
    private readonly DraftingContext context = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void Changes_are_marked_by_elements_and_by_words_that_are_heard_not_by_colour_alone()
    {
        var view = Shown("Decides to meet;", "Decides to part;");
        Assert.Equal("deleted: meet end deletion", view.Find("del").TextContent.Trim());
        Assert.Equal("inserted: part end insertion", view.Find("ins").TextContent.Trim());
        Assert.Equal(["en", "en", "en", "en"], view.FindAll(".visually-hidden").Select(words => words.GetAttribute("lang")));
    }

    [Fact]
    public void Italics_go_on_across_a_change()
    {
        var view = Shown("*Recalling also* its decision", "*Reaffirming also* its decision");
        Assert.Equal(["Recalling", "Reaffirming", " also"], view.FindAll("em").Select(em => em.TextContent));
        Assert.NotNull(view.Find("del em"));
        Assert.NotNull(view.Find("ins em"));
    }

    [Fact]
    public void Footnotes_are_numbered_in_the_text_as_it_stands_and_shown_whole_where_they_changed()
    {
        var view = Shown("a^[One.] b^[Two.] c", "a^[One.] b^[Too.] c", firstNote: 4);
        Assert.Equal("4", view.Find("sup").TextContent);
        Assert.Contains("[footnote: Two.]", view.Find("del").TextContent, StringComparison.Ordinal);
        Assert.Contains("[footnote: Too.]", view.Find("ins").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_looks_like_code_is_text() =>
        Assert.Contains("&lt;script&gt;", Shown("a", "a <script>").Markup, StringComparison.Ordinal);

    private IRenderedComponent<DiffView> Shown(string before, string after, int firstNote = 1) => context.Render<DiffView>(parameters =>
        parameters.Add(view => view.Segments, TextDiff.Compute(before, after)).Add(view => view.FirstNote, firstNote));
}
