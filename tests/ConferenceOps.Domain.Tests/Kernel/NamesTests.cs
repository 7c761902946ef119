namespace ConferenceOps.Domain.Tests.Kernel;

public sealed class NamesTests
{
    [Theory]
    [InlineData("Côte d'Ivoire", "cote", true)]
    [InlineData("Türkiye", " TURK ", true)]
    [InlineData("Kenya", "eny", true)]
    [InlineData("Kenya", "", true)]
    [InlineData("Kenya", null, true)]
    [InlineData("Kenya", "kena", false)]
    public void A_part_of_a_name_is_found_whatever_its_accents_and_case(string name, string? part, bool has) => Assert.Equal(has, Names.Have(name, part));

    [Theory]
    [InlineData("Côte d'Ivoire", "cote d'ivoire", true)]
    [InlineData("Nigeria", "niger", false)]
    public void A_whole_name_is_more_than_a_part_of_one(string name, string typed, bool same) => Assert.Equal(same, Names.Same(name, typed));
}
