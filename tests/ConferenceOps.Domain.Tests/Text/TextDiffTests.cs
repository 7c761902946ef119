using System.Text.Json;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Domain.Tests.Text;

/// <summary>How a comparison reads.</summary>
public sealed class TextDiffTests
{
    [Theory]
    [InlineData("the States shall report", "the Parties shall report", "the [-States-][+Parties+] shall report")]
    [InlineData("les États présentent un rapport", "les Parties présentent un rapport", "les [-États-][+Parties+] présentent un rapport")]
    [InlineData("l’État informe le Fonds", "l’Assemblée informe le Fonds", "l’[-État-][+Assemblée+] informe le Fonds")]
    [InlineData("¿quién paga la contribución?", "¿quién fija la contribución?", "¿quién [-paga-][+fija+] la contribución?")]
    [InlineData("каждый год государства сообщают", "каждый месяц государства сообщают", "каждый [-год-][+месяц+] государства сообщают")]
    [InlineData("تقدم الدول تقريرا سنويا؛", "تقدم الأطراف تقريرا سنويا؛", "تقدم [-الدول-][+الأطراف+] تقريرا سنويا؛")]
    [InlineData("各国每年提交报告。", "各国每月提交报告。", "各国每[-年-][+月+]提交报告。")]
    public void A_replaced_word_is_marked_alone(string before, string after, string shown) => AssertReads(shown, before, after);

    [Theory]
    [InlineData("the economy; and", "the economy and society; and", "the economy[+ and society+]; and")]
    [InlineData("les armes.", "les armes et munitions.", "les armes[+ et munitions+].")]
    [InlineData("los fondos.", "los fondos y los bienes.", "los fondos[+ y los bienes+].")]
    [InlineData("оружие;", "оружие и боеприпасы;", "оружие[+ и боеприпасы+];")]
    [InlineData("السلاح؛", "السلاح والذخيرة؛", "السلاح[+ والذخيرة+]؛")]
    [InlineData("各国、组织。", "各国、区域组织。", "各国、[+区域+]组织。")]
    public void A_word_added_before_a_mark_leaves_its_neighbours(string before, string after, string shown) => AssertReads(shown, before, after);

    [Theory]
    [InlineData("the fund and the fee", "the fund, and the fee", "the fund[+,+] and the fee")]
    [InlineData("the fund, and the fee", "the fund and the fee", "the fund[-,-] and the fee")]
    [InlineData("الدول والصندوق", "الدول، والصندوق", "الدول[+،+] والصندوق")]
    [InlineData("各国和组织", "各国（和组织）", "各国[+（+]和组织[+）+]")]
    public void A_mark_of_punctuation_is_marked_alone(string before, string after, string shown) => AssertReads(shown, before, after);

    [Fact]
    public void Vowel_signs_belong_to_their_word() => AssertReads("قال [-الدُّوَلُ-][+الدُّوَلَ+] اليوم", "قال الدُّوَلُ اليوم", "قال الدُّوَلَ اليوم");

    [Fact]
    public void A_rare_character_of_two_units_is_one() => AssertReads("见[-𠀀-][+𠀁+]字", "见𠀀字", "见𠀁字");

    [Fact]
    public void A_short_word_between_two_replacements_goes_with_them() =>
        AssertReads("all [-reports of States-][+notes of Parties+] stand", "all reports of States stand", "all notes of Parties stand");

    [Fact]
    public void A_short_word_between_two_insertions_stays() =>
        AssertReads("stand [+firm +]by [+all +]reports", "stand by reports", "stand firm by all reports");

    [Fact]
    public void A_longer_word_between_two_replacements_stays() =>
        AssertReads("[-reports-][+notes+] concerning [-States-][+Parties+]", "reports concerning States", "notes concerning Parties");

    [Fact]
    public void Texts_without_a_common_word_are_one_deletion_and_one_insertion() =>
        AssertReads("[-(a) Funds, fees;-][+(b) Reports, notes;+]", "(a) Funds, fees;", "(b) Reports, notes;");

    [Fact]
    public void A_footnote_is_replaced_whole() =>
        AssertReads(@"the fund[-^[see A\]1]-][+^[see A\]2]+] pays", @"the fund^[see A\]1] pays", @"the fund^[see A\]2] pays");

    [Fact]
    public void Emphasis_gained_leaves_the_word() => AssertReads("[+*+]Recalling[+*+] its task", "Recalling its task", "*Recalling* its task");

    [Fact]
    public void A_new_text_is_one_insertion_and_a_removed_one_a_deletion()
    {
        AssertReads("[+the fund+]", "", "the fund");
        AssertReads("[-the fund-]", "the fund", "");
        Assert.Empty(TextDiff.Compute("", ""));
    }

    [Fact]
    public void A_text_of_more_than_six_thousand_words_is_replaced_whole()
    {
        var (before, after) = (string.Concat(Enumerable.Repeat("word ", 6_001)), string.Concat(Enumerable.Repeat("word ", 6_002)));
        Assert.Equal([new DiffSegment(DiffOp.Deleted, before), new DiffSegment(DiffOp.Inserted, after)], TextDiff.Compute(before, after));
    }

    [Fact]
    public void A_comparison_is_written_with_its_signs_and_read_again()
    {
        var segments = TextDiff.Compute("the fund", "the fee");
        const string Written = """[{"op":"=","text":"the "},{"op":"-","text":"fund"},{"op":"+","text":"fee"}]""";

        Assert.Equal(Written, JsonSerializer.Serialize(segments, EventJson.Options));
        Assert.Equal(segments, JsonSerializer.Deserialize<DiffSegment[]>(Written, EventJson.Options)!);
        Assert.Equal(Written, JsonSerializer.Serialize(segments, JsonSerializerOptions.Web).Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    private static void AssertReads(string shown, string before, string after)
    {
        Assert.Equal(shown, Diffs.Show(before, after));
        Diffs.AreSound(before, after);
    }
}
