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
        [new(DiffOp.Equal, new("Recalling", true, false)), new(DiffOp.Inserted, new("its", false, false))],
        DiffRun.Of([new(DiffOp.Equal, "*Recalling"), new(DiffOp.Inserted, "*its")]));

    [Fact]
    public void A_changed_footnote_is_taken_out_and_put_in_whole()
    {
        var runs = Runs("the resolution^[Resolution 76/232.] and others", "the resolution^[Resolution 77/71.] and others");
        var notes = runs.Where(run => run.Run.Note is not null).Select(run => (run.Op, Assert.Single(run.Run.Note!.Value).Text));
        Assert.Equal([(DiffOp.Deleted, "Resolution 76/232."), (DiffOp.Inserted, "Resolution 77/71.")], notes);
    }

    [Fact]
    public void Each_of_the_two_texts_reads_as_it_does_by_itself() =>
        Gen.Select(Text, Text).Sample((before, after) =>
        {
            var runs = Runs(before, after);
            return Shown(runs, DiffOp.Inserted) == Markup.Plain(before) && Shown(runs, DiffOp.Deleted) == Markup.Plain(after);
        });

    private static readonly string[] Words = ["*a* ", "**b** ", "c ", "d ", "\\* ", "e ", "^[f] ", "^[*g*] "];

    // No two marks touch: where stretches meet, neighbours of different stretches would read as one mark.
    private static Gen<string> Text =>
        Gen.Int[0, Words.Length - 1].Select(place => Words[place]).Array[0, 12].Select(string.Concat);

    private static ImmutableArray<DiffRun> Runs(string before, string after) => DiffRun.Of(TextDiff.Compute(before, after));

    private static string Shown(IEnumerable<DiffRun> runs, DiffOp other) => string.Concat(runs.Where(run => run.Op != other).Select(run => run.Run.Text));
}
