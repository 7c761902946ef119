using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Tests.Shell;

public sealed class SiblingsTests
{
    [Fact]
    public void Whoever_stands_beside_another_of_the_same_identity_has_a_key_of_its_own()
    {
        var keyed = new[] { "Kenya", "Mexico", "Kenya" }.Keyed(name => name).ToList();
        Assert.Equal(["Kenya", "Mexico", "Kenya"], keyed.Select(one => one.One));
        Assert.Equal(3, keyed.Select(one => one.Key).Distinct().Count());
    }

    [Fact]
    public void A_key_goes_with_its_identity_wherever_that_moves_to() =>
        Assert.Equal(
            new[] { "Kenya", "Mexico" }.Keyed(name => name).Select(one => one.Key),
            new[] { "Mexico", "Kenya" }.Keyed(name => name).Select(one => one.Key).Reverse());
}
