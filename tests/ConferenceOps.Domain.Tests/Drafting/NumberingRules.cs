using ConferenceOps.Domain.Drafting;
using static ConferenceOps.Domain.Drafting.ParagraphKind;

namespace ConferenceOps.Domain.Tests.Drafting;

public sealed class NumberingRules
{
    [Fact]
    public void Operative_paragraphs_run_on_while_headings_and_preambular_ones_count_apart() =>
        Assert.Equal(["", "PP1", "PP2", "", "1", "2"], Label(Heading, Preambular, Preambular, Heading, Operative, Operative));

    [Fact]
    public void Sub_paragraphs_are_lettered_and_below_them_numbered_in_Roman() => Assert.Equal(
        ["1", "1 (a)", "1 (a) (i)", "1 (a) (ii)", "1 (b)", "1 (b) (i)", "2", "2 (a)"],
        Numbering.Labels([(Operative, 0, false), (Operative, 1, false), (Operative, 2, false), (Operative, 2, false),
            (Operative, 1, false), (Operative, 2, false), (Operative, 0, false), (Operative, 1, false)]));

    [Fact]
    public void Deleted_paragraphs_bear_no_number_and_take_none() =>
        Assert.Equal(["1", "", "2"], Numbering.Labels([(Operative, 0, false), (Operative, 0, true), (Operative, 0, false)]));

    [Fact]
    public void After_z_come_aa_and_ab() =>
        Assert.Equal(["1 (z)", "1 (aa)", "1 (ab)"], Numbering.Labels(Enumerable.Repeat((Operative, 1, false), 28).Prepend((Operative, 0, false))).Skip(26));

    private static IEnumerable<string> Label(params ParagraphKind[] kinds) => Numbering.Labels(kinds.Select(kind => (kind, 0, false)));
}
