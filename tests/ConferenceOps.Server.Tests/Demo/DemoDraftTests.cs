using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using ConferenceOps.Server.Demo;

namespace ConferenceOps.Server.Tests.Demo;

public sealed class DemoDraftTests
{
    [Fact]
    public void The_outcome_draft_has_enough_of_everything()
    {
        var paragraphs = DemoDraft.Paragraphs();

        Assert.True(paragraphs.Length >= 48);
        Assert.Contains("12", Numbering.Anew(paragraphs, DraftLanguage.En).Labels.Values);
        Assert.Contains(paragraphs, paragraph => paragraph.Level == 2);
        Assert.True(paragraphs.Sum(paragraph => Markup.Notes(paragraph.Text).Length) >= 8);
    }

    [Fact]
    public void Its_marks_are_balanced() => Assert.All(DemoDraft.Paragraphs(), paragraph =>
    {
        Assert.DoesNotContain(Runs(paragraph.Text), run => run.Text.Contains('*') || run.Text.Contains('^') || run.Text.Contains(']'));

        static IEnumerable<Run> Runs(string markup) => Markup.Parse(markup).SelectMany(run => run.Note ?? [run]);
    });

    [Fact]
    public void Preambular_and_operative_paragraphs_begin_in_italics() => Assert.All(
        DemoDraft.Paragraphs().Where(paragraph => paragraph.Kind is not ParagraphKind.Heading && paragraph.Level == 0),
        paragraph => Assert.True(Markup.Parse(paragraph.Text)[0].Italic));

    [Fact]
    public void Only_operative_paragraphs_have_sub_levels_and_each_follows_its_own() => Assert.All(
        DemoDraft.Paragraphs().Zip(DemoDraft.Paragraphs().Skip(1)),
        pair =>
        {
            Assert.True(pair.Second.Level <= pair.First.Level + 1);
            Assert.True(pair.Second.Level == 0 || (pair.First.Kind, pair.Second.Kind) is (ParagraphKind.Operative, ParagraphKind.Operative));
        });
}
