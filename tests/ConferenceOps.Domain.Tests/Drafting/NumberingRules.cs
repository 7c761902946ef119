using ConferenceOps.Domain.Drafting;
using static ConferenceOps.Domain.Drafting.DraftLanguage;
using static ConferenceOps.Domain.Drafting.ParagraphKind;
using static ConferenceOps.Domain.Tests.People;

namespace ConferenceOps.Domain.Tests.Drafting;

public sealed class NumberingRules
{
    [Fact]
    public void Operative_paragraphs_run_on_while_headings_and_preambular_ones_count_apart() => Assert.Equal(
        ["", "PP1", "PP2", "", "1", "2"],
        Label(En, (Heading, 0), (Preambular, 0), (Preambular, 0), (Heading, 0), (Operative, 0), (Operative, 0)));

    [Fact]
    public void Sub_paragraphs_are_lettered_and_below_them_numbered_in_Roman() => Assert.Equal(
        ["1", "1 (a)", "1 (a) (i)", "1 (a) (ii)", "1 (b)", "1 (b) (i)", "2", "2 (a)"], Label(En, Ladder));

    [Fact]
    public void The_form_of_a_label_is_the_language_s()
    {
        foreach (var language in (DraftLanguage[])[Fr, Es, Ru])
            Assert.Equal(["1", "1 a)", "1 a) i)", "1 a) ii)", "1 b)", "1 b) i)", "2", "2 a)"], Label(language, Ladder));
        Assert.Equal(Label(En, Ladder), Label(Zh, Ladder));
        Assert.Equal(["1", "1 (أ)", "1 (أ) ‘1’", "1 (أ) ‘2’", "1 (ب)", "1 (ب) ‘1’", "2", "2 (أ)"], Label(Ar, Ladder));
    }

    [Fact]
    public void After_z_come_aa_and_bb_and_after_zz_aaa()
    {
        var letters = Label(En, WithSubs(1, 60)).Skip(1).ToArray();
        Assert.Equal(["1 (a)", "1 (z)", "1 (aa)", "1 (bb)", "1 (zz)", "1 (aaa)"], new[] { 1, 26, 27, 28, 52, 53 }.Select(place => letters[place - 1]));
    }

    [Fact]
    public void Arabic_letters_stand_in_the_order_of_documents()
    {
        var letters = Label(Ar, WithSubs(1, 30)).Skip(1).ToArray();
        Assert.Equal(["1 (أ)", "1 (ب)", "1 (ج)", "1 (د)", "1 (هـ)", "1 (و)", "1 (ز)", "1 (ح)", "1 (ط)", "1 (ي)", "1 (ك)", "1 (ل)"], letters[..12]);
        Assert.Equal(["1 (غ)", "1 (أأ)", "1 (بب)"], letters[27..]);
    }

    [Fact]
    public void Roman_numerals_have_no_end()
    {
        var numerals = Label(En, [(Operative, 0), .. WithSubs(2, 400)[1..].Prepend((Operative, 1))]).Skip(2).ToArray();
        Assert.Equal(
            ["1 (a) (xix)", "1 (a) (xx)", "1 (a) (xxi)", "1 (a) (xlix)", "1 (a) (xc)", "1 (a) (cd)"],
            new[] { 19, 20, 21, 49, 90, 400 }.Select(place => numerals[place - 1]));
    }

    [Fact]
    public void No_label_is_borne_twice_in_whatever_language_and_order_the_levels_come()
    {
        foreach (var language in Enum.GetValues<DraftLanguage>())
        {
            Distinct(Label(language, WithSubs(1, 3_000)));
            Distinct(Label(
                language, (Operative, 2), (Operative, 1), (Operative, 0), (Operative, 2), (Operative, 1), (Operative, 2), (Heading, 0), (Operative, 1)));
        }
    }

    [Fact]
    public void Deleted_paragraphs_that_were_not_issued_bear_no_number_and_take_none() =>
        Assert.Equal(["1", "", "2"], LabelAll(En, new(1), new(2, Deleted: true), new(3)));

    [Fact]
    public void Latin_counts_without_end_and_never_twice()
    {
        Assert.Equal(
            ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies", "undecies", "duodecies"],
            Enumerable.Range(2, 11).Select(LatinOrdinal.Of));
        Assert.Equal("vicies", LatinOrdinal.Of(20));
        Distinct(Enumerable.Range(1, 20_000).Select(LatinOrdinal.Of));
    }

    private static (ParagraphKind, int)[] Ladder =>
        [(Operative, 0), (Operative, 1), (Operative, 2), (Operative, 2), (Operative, 1), (Operative, 2), (Operative, 0), (Operative, 1)];

    private static (ParagraphKind, int)[] WithSubs(int level, int count) => [(Operative, 0), .. Enumerable.Repeat((Operative, level), count)];

    private static void Distinct(IEnumerable<string> labels)
    {
        var borne = labels.Where(label => label.Length > 0).ToList();
        Assert.Equal(borne.Count, borne.Distinct(StringComparer.Ordinal).Count());
    }

    private static IEnumerable<string> Label(DraftLanguage language, params (ParagraphKind Kind, int Level)[] paragraphs) =>
        LabelAll(language, [.. paragraphs.Select((one, place) => new Numbered(place + 1, one.Kind, one.Level))]);

    private static IEnumerable<string> LabelAll(DraftLanguage language, params Numbered[] paragraphs)
    {
        var numbers = Numbering.Anew(paragraphs, language);
        return paragraphs.Select(one => numbers[one.Id]);
    }

    private sealed record Numbered(int Number, ParagraphKind Kind = Operative, int Level = 0, bool Deleted = false) : INumbered
    {
        public ParagraphId Id => new(People.Id(Number));
    }
}
