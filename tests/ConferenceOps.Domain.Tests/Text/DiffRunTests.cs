using System.Collections.Immutable;
using ConferenceOps.Domain.Text;
using CsCheck;

namespace ConferenceOps.Domain.Tests.Text;

public sealed class DiffRunTests
{
    [Fact]
    public void Italics_that_open_before_a_change_close_after_it() => Assert.Equal(
        [
            new(DiffOp.Deleted, new("Recalling", true, false)),
            new(DiffOp.Inserted, new("Reaffirming", true, false)),
            new(DiffOp.Equal, new(" also", true, false)),
            new(DiffOp.Equal, new(" its decision", false, false)),
        ],
        Runs("*Recalling also* its decision", "*Reaffirming also* its decision"));

    [Fact]
    public void A_mark_that_lost_its_partner_is_literal_in_the_text_that_lost_it() => Assert.Equal(
        [
            new(DiffOp.Deleted, new("*", false, false)),
            new(DiffOp.Equal, new("Recalling", true, false)),
            new(DiffOp.Inserted, new("its", false, false)),
        ],
        DiffRun.Of([new(DiffOp.Equal, "*Recalling"), new(DiffOp.Inserted, "*its")]));

    [Fact]
    public void A_changed_footnote_is_taken_out_and_put_in_whole()
    {
        var runs = Runs("the resolution^[Resolution 76/232.] and others", "the resolution^[Resolution 77/71.] and others");
        var notes = runs.Where(run => run.Run.Note is not null).Select(run => (run.Op, Assert.Single(run.Run.Note!.Value).Text));
        Assert.Equal([(DiffOp.Deleted, "Resolution 76/232."), (DiffOp.Inserted, "Resolution 77/71.")], notes);
    }

    [Theory]
    [InlineData("****", "")]
    [InlineData("****", "**")]
    [InlineData("a ** b", "a **** b")]
    [InlineData("*a", "*a*")]
    [InlineData("**a**", "*a*")]
    [InlineData("^[a", "^[a]")]
    [InlineData("^[a] b]", @"^[a\] b]")]
    [InlineData("^[]", "^[ ]")]
    [InlineData(@"\*a*", @"\\*a*")]
    public void What_is_typed_shows_the_same_in_its_comparison(string before, string after) => ReadAlike(before, after);

    [Fact]
    public void Each_of_the_two_texts_reads_as_it_does_by_itself() => Texts.Two.Sample((before, after) => ReadAlike(Composed(before), Composed(after)));

    [Fact]
    public void Marks_alone_read_as_they_do_by_themselves() => Gen.Select(Marks, Marks).Sample(ReadAlike);

    private static Gen<string> Marks => Gen.OneOf("*", "**", "a", " ", @"\", "^[", "]", "b ").Array[0, 12].Select(string.Concat);

    private static void ReadAlike(string before, string after)
    {
        var runs = Runs(before, after);
        Assert.Equal(Shown(Markup.Parse(before)), Shown(runs.Where(run => run.Op is not DiffOp.Inserted).Select(run => run.Run)));
        Assert.Equal(Shown(Markup.Parse(after)), Shown(runs.Where(run => run.Op is not DiffOp.Deleted).Select(run => run.Run)));
    }

    private static string Composed(string text) => text.Normalize(System.Text.NormalizationForm.FormC);

    private static ImmutableArray<DiffRun> Runs(string before, string after) => DiffRun.Of(TextDiff.Compute(before, after));

    private static string Shown(IEnumerable<Run> runs) => string.Concat(runs.Select(run => run.Note is { } note ? $"\u0001{Shown(note)}\u0002" : run.Text));
}
