using System.Net;
using ConferenceOps.Server.Hosting;
using ConferenceOps.Server.Tests.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace ConferenceOps.Server.Tests.Hosting;

/// <summary>Nothing is built from the name of a site that a stranger sent.</summary>
public sealed class SitesTests(RunningConference conference)
{
    public static TheoryData<string, string, string?, string?> Asked { get; } = new()
    {
        // What is said, for what is asked, how it is known.
        { "https://conference.example", "conference.example", "https", "conference.example" },
        { "https://conference.example", "CONFERENCE.example:8080", "https", "conference.example" },
        { "https://conference.example:8443", "conference.example", "https", "conference.example:8443" },
        { "https://conference.example, http://hall.example", "hall.example", "http", "hall.example" },
        { "https://conference.example", "elsewhere.example", null, null },
        { "https://conference.example", "conference.example.elsewhere.example", null, null },
        { "https://conference.example", "", null, null },
        { "https://conference.example", "localhost:8080", "", "localhost:8080" },
    };

    public static TheoryData<string, string, bool> Listening { get; } = new()
    {
        { "http://127.0.0.1:5080", "127.0.0.1:5080", true },
        { "http://127.0.0.1:5080", "elsewhere.example", false },
        { "http://127.0.0.1:5080;http://hall.example:80", "hall.example", true },
    };

    [Theory, MemberData(nameof(Asked))]
    public void A_site_is_known_by_its_name_and_spoken_of_as_people_open_it(string said, string asked, string? scheme, string? host)
    {
        var known = Of(("Site", said), ("Urls", "http://0.0.0.0:8080")).Find(new HostString(asked));
        Assert.Equal((scheme, host), (known is null ? null : known.Scheme ?? "", known?.Host.Value));
    }

    [Theory, MemberData(nameof(Listening))]
    public void Where_nothing_is_said_it_is_known_by_the_addresses_at_which_it_listens(string urls, string asked, bool known) =>
        Assert.Equal(known, Of(("Urls", urls)).Find(new HostString(asked)) is not null);

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://[::]:8080")]
    [InlineData("http://+:8080")]
    [InlineData("http://*:8080")]
    [InlineData("http://127.0.0.1:8080;http://+:8081")]
    public void A_host_that_listens_everywhere_is_told_its_sites_or_does_not_start(string urls)
    {
        var refused = Assert.Throws<WrongSettingException>(() => Of(("Urls", urls)));
        Assert.Contains("Set Site", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(Of(("Urls", urls), ("Site", "https://conference.example")));
        Assert.NotNull(Sites.Of(Settings(("Urls", urls)), development: true).Find(new HostString("phone.local")));
    }

    [Fact]
    public void What_Kestrel_is_told_of_its_own_counts_as_listening() => Assert.Throws<WrongSettingException>(
        () => Of(("Urls", "http://127.0.0.1:8080"), ("Kestrel:Endpoints:Http:Url", "http://*:8080")));

    [Theory]
    [InlineData("conference.example")]
    [InlineData("https://")]
    [InlineData("ftp://conference.example")]
    public void What_is_no_address_of_a_site_is_refused_in_words(string said) =>
        Assert.Contains("Give it whole", Assert.Throws<WrongSettingException>(() => Of(("Site", said))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("/", HttpStatusCode.BadRequest)]
    [InlineData("/sign-in", HttpStatusCode.BadRequest)]
    [InlineData("/account", HttpStatusCode.BadRequest)]
    [InlineData("/graphql?query={viewer{name}}", HttpStatusCode.BadRequest)]
    [InlineData("/live/negotiate", HttpStatusCode.BadRequest)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task A_running_host_answers_for_its_own_name_alone_except_to_those_who_watch_it(string path, HttpStatusCode status)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "elsewhere.example" } };
        using var answer = await conference.CreateClient().SendAsync(asking);
        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("elsewhere", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Headers, header => header.Value.Any(value => value.Contains("elsewhere", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_stranger_says_was_forwarded_is_not_believed()
    {
        using var visitor = new Visitor(conference.CreateClient().BaseAddress!);
        using var asking = new HttpRequestMessage(HttpMethod.Get, "account")
        {
            Headers = { { "X-Forwarded-Host", "elsewhere.example" }, { "X-Forwarded-Proto", "https" }, { "Accept", "text/html" } },
        };
        using var answer = await visitor.Http.SendAsync(asking);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var here = conference.CreateClient().BaseAddress!.GetLeftPart(UriPartial.Authority);
        Assert.StartsWith(here, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static Sites Of(params (string Name, string Value)[] settings) => Sites.Of(Settings(settings), development: false);

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value))).Build();
}
