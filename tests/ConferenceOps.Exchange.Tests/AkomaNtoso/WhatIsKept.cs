using System.Text;
using ConferenceOps.Domain.Drafting;
using static ConferenceOps.Exchange.Tests.AkomaNtoso.Reading;

namespace ConferenceOps.Exchange.Tests.AkomaNtoso;

public sealed class WhatIsKept
{
    [Fact]
    public async Task Facts_of_the_document()
    {
        var document = await Document("", Paragraph("Decides;"));
        Assert.Equal(("A/RES/78/999", "Le titre", DraftLanguage.Fr), (document.Symbol, document.Title, document.Language));
        Assert.Empty(document.NotUnderstood);
    }

    [Fact]
    public async Task A_symbol_that_is_given_is_taken_as_it_stands()
    {
        var xml = Xml("", Paragraph("Decides;"))
            .Replace("<preface>", "<preface><p><docNumber refersTo=\"#symbol\">A/CONF.192/2024/RC/L.1</docNumber></p>", StringComparison.Ordinal);
        Assert.Equal("A/CONF.192/2024/RC/L.1", (await Of(xml)).Document!.Symbol);
    }

    [Fact]
    public async Task Preambular_and_operative_paragraphs_in_order() => Assert.Equal(
        ["H0 *The Assembly*,", "P0 *Recalling* the past,", "P0 *Noting* the present,", "O0 *Decides* to meet;", "O0 *Requests* a report."],
        await Texts(
            Paragraph("<span class=\"italic\">Decides</span> to meet;") + Paragraph("<span class=\"italic\">Requests</span> a report.", "2."),
            "<formula name=\"enacting\"><p>\n  <span class=\"italic\">The Assembly</span>,</p></formula>"
            + "<container name=\"Recalling\"><p>\t<span class=\"italic\">Recalling</span> the past,</p></container>"
            + "<container name=\"Noting\"><p>\t<span class=\"italic\">Noting</span> the present,</p></container>"));

    [Fact]
    public async Task White_space_around_inline_elements_is_neither_lost_nor_doubled() => Assert.Equal(
        ["O0 *Recalls* resolution 76/232 of **2021**, and *in particular* its paragraph 9;"],
        await Texts(
            Paragraph(
                "<span class=\"italic\">Recalls </span> resolution\n   <a href=\"x\">76/232</a> of <b>2021</b>, and<i> in particular </i>its paragraph\t9; ")));

    [Fact]
    public async Task A_no_break_space_is_kept() => Assert.Equal(["O0 5\u00A0%"], await Texts(Paragraph("5\u00A0%")));

    [Fact]
    public async Task A_footnote_stays_where_it_stands() => Assert.Equal(
        ["O0 the Instrument,^[See *Treaty Series*, vol. 3013 [part\\].] and the Programme;"],
        await Texts(Paragraph(
            "the Instrument,<authorialNote marker=\"1\"><p>\t \tSee <span class=\"italic\">Treaty Series</span>, vol. 3013 [part].</p></authorialNote>" +
            " and the Programme;")));

    [Fact]
    public async Task Raised_brackets_around_a_footnotes_mark_are_not_text() => Assert.Equal(
        ["O0 النص^[انظر المقرر.] وبعده؛"],
        await Texts(Paragraph("النص<sup>(</sup><authorialNote><p>\t()\tانظر المقرر.</p></authorialNote><sup>)</sup> وبعده؛")));

    [Fact]
    public async Task What_looks_like_markup_is_escaped() => Assert.Equal(["O0 5 \\* 3 \\^[x] \\\\"], await Texts(Paragraph("5 * 3 ^[x] \\")));

    [Fact]
    public async Task A_number_typed_into_the_text_is_left_out() => Assert.Equal(
        ["O0 **تشدد** على ذلك؛"], await Texts(Paragraph("1 -\t<span class=\"bold\">تشدد</span> على ذلك؛", number: null)));

    [Fact]
    public async Task Points_and_nested_paragraphs_stand_one_level_deeper() => Assert.Equal(
        ["O0 Decides:", "O1 To meet:", "O2 In June;", "O1 To part.", "O0 Requests."],
        await Texts(
            "<paragraph><num>1.</num><list><intro><p>Decides:</p></intro>"
            + "<point><num>(a)</num><list><intro><p>To meet:</p></intro><point><num>(i)</num><content><p>In June;</p></content></point></list></point>"
            + "<point><num>(b)</num><content><p>To part.</p></content></point></list></paragraph>"
            + "<paragraph><num>2.</num><content><p>Requests.</p></content></paragraph>"));

    [Fact]
    public async Task Every_sub_paragraph_stands_under_its_paragraph_whatever_stands_between() => Assert.Equal(
        ["O0 Decides:", "O1 To meet; and to talk;", "O1 To part.", "H0 All this soon.", "O0 To sing;", "O1 To dance."],
        await Texts(
            "<paragraph><num>1.</num><list><intro><p>Decides:</p></intro><point><num>(a)</num><content><p>To meet;</p></content></point>"
            + "<interstitial><p>and to talk;</p></interstitial><point><num>(b)</num><content><p>To part.</p></content></point>"
            + "<wrapUp><p>All this soon.</p></wrapUp></list></paragraph>"
            + "<paragraph><num>2.</num><list><point><num>(a)</num><content><p>To sing;</p></content></point>"
            + "<point><num>(b)</num><content><p>To dance.</p></content></point></list></paragraph>"));

    [Fact]
    public async Task Sections_give_headings_with_their_numbers() => Assert.Equal(
        ["H0 I. Marking", "O0 Decides;", "H0 Tracing", "O0 Requests."],
        await Texts(
            "<section><num>I.</num><heading>Marking</heading>" + Paragraph("Decides;") + "</section>"
            + "<crossHeading>Tracing</crossHeading>" + Paragraph("Requests.", "2.")));

    [Fact]
    public async Task Several_preambles_and_bodies_in_one_file_follow_each_other()
    {
        var both = Xml(
            "<container name=\"A\"><p>A,</p></container>",
            Paragraph("First;") + "</mainBody><preamble><container name=\"B\"><p>B,</p></container></preamble><mainBody>" + Paragraph("Second."));
        Assert.Equal(["A,", "First;", "B,", "Second."], (await Of(both)).Document!.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public async Task What_is_not_understood_is_said_and_its_text_kept()
    {
        var document = await Document(
            "",
            Paragraph("A <unheard>word</unheard> and <unheard>more</unheard>;") + "<table><tr><td><p>Year</p></td><td><p>Meetings</p></td></tr></table>");
        Assert.Equal(["A word and more;", "Year | Meetings"], document.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([("unheard", 2), ("table", 1)], document.NotUnderstood.Select(element => (element.Element, element.Count)));
        Assert.All(document.NotUnderstood, element => Assert.True(element.Line > 1));
    }

    [Fact]
    public async Task Letters_are_composed() => Assert.Equal(["O0 D\u00E9cide;"], await Texts(Paragraph("De\u0301cide;")));

    [Theory]
    [InlineData("<paragraph><content><p>", "<a>x</a>", "</p></content></paragraph>")]
    [InlineData("<section>", "<heading>x</heading>", "</section>")]
    [InlineData("<table>", "<tr><td>x</td></tr>", "</table>")]
    public async Task What_a_file_costs_grows_with_its_length(string begin, string part, string end)
    {
        var (some, many) = (await Allocated(2_000), await Allocated(20_000));
        Assert.InRange(many, some, 20 * some);

        async Task<long> Allocated(int parts)
        {
            var file = Encoding.UTF8.GetBytes(Xml("", begin + string.Concat(Enumerable.Repeat(part, parts)) + end));
            await Of(file);
            // The file lies in memory, so that all of it is read in one go on this thread.
            var before = GC.GetAllocatedBytesForCurrentThread();
            var read = Of(file);
            Assert.True(read.IsCompletedSuccessfully);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public async Task A_table_within_a_cell_is_told_once() =>
        Assert.Equal(["H0 a b | c"], await Texts("<table><tr><td>a <table><tr><td>b</td></tr></table></td><td>c</td></tr></table>"));

    [Fact]
    public async Task Of_names_not_understood_a_hundred_are_told_one_by_one()
    {
        var document = await Document("", Paragraph(string.Concat(Enumerable.Range(0, 150).Select(i => $"<x{i}>y</x{i}>"))));
        Assert.Equal(101, document.NotUnderstood.Length);
        Assert.Equal(("others", 50), (document.NotUnderstood[100].Element, document.NotUnderstood[100].Count));
    }
}
