using System.Text.RegularExpressions;

namespace ConferenceOps.Server.Tests.Hosting;

/// <summary>A page runs what we send and speaks with nobody but us.</summary>
public sealed partial class ContentPolicyTests(RunningConference conference)
{
    [Fact]
    public async Task Scripts_come_from_here_or_carry_the_number_of_this_answer()
    {
        var (policy, page) = await Open();
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", policy, StringComparison.Ordinal);
        var nonce = Nonce().Match(policy).Groups["nonce"].Value;
        var inside = Scripts().Matches(page).Select(script => script.Value).Where(tag => !tag.Contains(" src=", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(inside);
        Assert.All(inside, tag => Assert.Contains($"nonce=\"{nonce}\"", System.Net.WebUtility.HtmlDecode(tag), StringComparison.Ordinal));
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(" on[a-z]+=\"", page);
    }

    [Fact]
    public async Task No_two_answers_carry_the_same_number() =>
        Assert.NotEqual(Nonce().Match((await Open()).Policy).Value, Nonce().Match((await Open()).Policy).Value);

    [Fact]
    public async Task Pages_connect_to_this_host_alone() =>
        Assert.Contains("connect-src 'self';", (await Open()).Policy, StringComparison.Ordinal);

    private async Task<(string Policy, string Page)> Open()
    {
        using var answer = await conference.CreateClient().GetAsync(new Uri("fund", UriKind.Relative));
        return (answer.Headers.GetValues("Content-Security-Policy").Single(), await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("<script[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scripts();
}
