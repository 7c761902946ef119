using ConferenceOps.Domain.Text;
using CsCheck;

namespace ConferenceOps.Domain.Tests.Text;

/// <summary>How people look for a name.</summary>
public sealed class FoldedTests
{
    [Theory]
    [InlineData("Côte d'Ivoire", "cote", true)]
    [InlineData("Türkiye", " TURK ", true)]
    [InlineData("Kenya", "eny", true)]
    [InlineData("Kenya", "", true)]
    [InlineData("Kenya", null, true)]
    [InlineData("Kenya", "\u200b", true)]
    [InlineData("Kenya", "kena", false)]
    public void A_part_of_a_name_is_found_whatever_its_accents_and_case(string name, string? part, bool has) => Assert.Equal(has, Folded.Has(name, part));

    [Theory]
    [InlineData("Côte d'Ivoire", "Cote d’Ivoire")]
    [InlineData("Côte d’Ivoire", "cote d'ivoire")]
    [InlineData("Côte d'Ivoire", "Co\u0302te d\u02bcIvoire")]
    [InlineData("Guinea-Bissau", "guinea–bissau")]
    [InlineData("Guinea\u2011Bissau", "Guinea Bissau")]
    [InlineData("Guinea-Bissau", "Gui\u00adnea-\u200bBissau")]
    [InlineData("Sao Tome and Principe", "São\u00a0Tomé  and\tPríncipe")]
    [InlineData("Kenya", "Ｋｅｎｙａ")]
    [InlineData("Annex IV", "Annex Ⅳ")]
    [InlineData("office", "oﬃce")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ΣΟΦΟΣ", "σοφός")]
    [InlineData("Белоруссия – Союз", "белоруссия-союз")]
    [InlineData("ﺍﻟﺴﻼﻡ", "السلام")]
    [InlineData("“Peace”", "\"peace\"")]
    public void What_people_write_in_different_ways_is_one_name(string name, string typed) => Assert.True(Folded.Same(name, typed), Folded.Of(name));

    [Theory]
    [InlineData("Nigeria", "niger")]
    [InlineData("مِن", "مَن")]
    [InlineData("中国", "中圀")]
    [InlineData("が", "か")]
    [InlineData("Room 1", "Room 2")]
    public void A_whole_name_is_more_than_a_part_and_other_scripts_stay_as_they_are(string name, string typed) => Assert.False(Folded.Same(name, typed));

    [Theory]
    [InlineData("\ud800Kenya")]
    [InlineData("Kenya\ufffe")]
    [InlineData("\uffff\udc00")]
    public void A_broken_text_is_looked_for_all_the_same(string broken) => Assert.False(Folded.Has("Mexico", broken));

    // What compatibility normalisation makes of a letter or figure is what the table makes of it, which also works where there is no such normalisation.
    [Fact]
    public void Every_other_form_of_a_plain_letter_or_figure_is_known()
    {
        var unknown = Enumerable.Range(0x80, 0x1FFFF - 0x80).Where(code => code is < 0xD800 or > 0xDFFF and not 0xFFFE).Select(char.ConvertFromUtf32)
            .Where(form => form.Normalize(System.Text.NormalizationForm.FormKD) is [var plain] && char.IsAsciiLetterOrDigit(plain)
                && !string.Equals(char.ToLowerInvariant(plain).ToString(), Folded.Of(form), StringComparison.Ordinal));
        Assert.Equal("", string.Join(' ', unknown));
    }

    [Fact]
    public void Folding_twice_changes_nothing_more() => Texts.Any.Sample(text => Assert.Equal(Folded.Of(text), Folded.Of(Folded.Of(text))));
}
