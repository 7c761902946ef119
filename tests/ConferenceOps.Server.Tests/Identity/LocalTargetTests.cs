using ConferenceOps.Server.Identity;

namespace ConferenceOps.Server.Tests.Identity;

/// <summary>Nobody is led away after signing in, and everybody is led somewhere.</summary>
public sealed class LocalTargetTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/agenda", "/agenda")]
    [InlineData("/drafts?x=1#p12", "/drafts?x=1#p12")]
    [InlineData("/delegations?search=Côte d'Ivoire", "/delegations?search=C%C3%B4te%20d'Ivoire")]
    [InlineData("/délégations", "/d%C3%A9l%C3%A9gations")]
    [InlineData("/drafts?x=%C3%A9&y=%2F%2F", "/drafts?x=%C3%A9&y=%2F%2F")]
    [InlineData("/%2F%2Felsewhere.example", "/%2F%2Felsewhere.example")]
    [InlineData("/%5Celsewhere.example", "/%5Celsewhere.example")]
    [InlineData("/%09/elsewhere.example", "/%09/elsewhere.example")]
    public void A_page_of_this_host_is_where_one_is_led_written_as_a_header_can_carry_it(string asked, string led) =>
        Assert.Equal(led, LocalTarget.Of(asked));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("agenda")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("///elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("\\\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData("/\n/elsewhere.example/")]
    [InlineData("/agenda\tx")]
    [InlineData("/agenda\r\nSet-Cookie: a=b")]
    [InlineData("/agenda\u0085")]
    [InlineData("\t//elsewhere.example/")]
    [InlineData(" //elsewhere.example/")]
    [InlineData("/.//elsewhere.example/")]
    [InlineData("/x/..//elsewhere.example/")]
    [InlineData("/x/..\\/elsewhere.example/")]
    [InlineData("/./\\elsewhere.example/")]
    [InlineData("/%2e//elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/sign-in?returnUrl=%2Fagenda")]
    [InlineData("/account/sign-out")]
    public void Everything_else_leads_to_the_start(string? asked) => Assert.Equal("/", LocalTarget.Of(asked));
}
