using System.Net;
using System.Reflection;
using ConferenceOps.Server.Demo;
using ConferenceOps.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace ConferenceOps.Server.Tests.Pages;

/// <summary>Walks every page as everyone.</summary>
public sealed class PageTests(RunningConference conference)
{
    private static readonly Guid Meeting = Guid.CreateVersion7();

    public static IEnumerable<(Type Page, string Route)> Pages =>
        from page in typeof(ConferenceWeb).Assembly.GetTypes().Concat(typeof(Program).Assembly.GetTypes())
        from route in page.GetCustomAttributes<RouteAttribute>()
        select (page, route.Template);

    [Fact]
    public void Every_page_says_who_may_see_it()
    {
        Assert.NotEmpty(Pages);
        Assert.DoesNotContain(
            Pages,
            page => page.Page.GetCustomAttribute<AllowAnonymousAttribute>() is null && page.Page.GetCustomAttribute<AuthorizeAttribute>()?.Policy is null);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/programme")]
    [InlineData("/fund")]
    public async Task A_page_that_would_be_live_says_so_where_scripts_do_not_run(string page)
    {
        var shown = await (await conference.Http()).GetStringAsync(new Uri(page, UriKind.Relative));
        Assert.Contains("<noscript><p class=\"unscripted\">Your browser runs no scripts", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(RunningConference.Observer)]
    [InlineData(RunningConference.Delegate)]
    [InlineData(RunningConference.Chair)]
    [InlineData(RunningConference.Secretary)]
    [InlineData(RunningConference.Administrator)]
    public async Task A_page_is_shown_to_those_it_is_for_and_no_others(string? who)
    {
        var http = await conference.Http(who);
        http.DefaultRequestHeaders.Accept.ParseAdd("application/xhtml+xml");
        foreach (var (page, route) in Pages)
        {
            var allowed = page.GetCustomAttribute<AuthorizeAttribute>()?.Policy switch
            {
                null => true,
                "Delegates" => who is not (null or RunningConference.Administrator),
                "Bureau" => who is RunningConference.Chair or RunningConference.Secretary,
                "Secretariat" => who is RunningConference.Secretary,
                "Administrator" => who is RunningConference.Administrator,
                "signed-in" => who is not null,
                var other => throw new InvalidOperationException($"A page is for {other}: say here who that is."),
            };

            using var answer = await http.GetAsync(new Uri(Path(route), UriKind.Relative));

            var expected = allowed ? HttpStatusCode.OK : who is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;
            Assert.True(answer.StatusCode == expected, $"{who ?? "the public"} gets {answer.StatusCode} from {route}");
        }
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_and_back()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = (await conference.Http()).BaseAddress };
        using var asking = new HttpRequestMessage(HttpMethod.Get, $"drafts/{DemoDraft.Id}") { Headers = { { "Accept", "text/html" } } };
        using var answer = await http.SendAsync(asking, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(
            $"/sign-in?returnUrl=%2Fdrafts%2F{DemoDraft.Id}",
            answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.PathAndQuery : answer.Headers.Location.ToString());
    }

    [Theory]
    [InlineData("text/html", "This page does not exist")]
    [InlineData("application/json", "There is nothing at this address")]
    public async Task Where_there_is_nothing_everyone_is_told_so(string accept, string text)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, "no-such-page") { Headers = { { "Accept", accept } } };
        using var answer = await (await conference.Http()).SendAsync(asking, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(text, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_readable_before_any_download()
    {
        var text = await (await conference.Http(RunningConference.Delegate))
            .GetStringAsync(new Uri($"drafts/{DemoDraft.Id}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Draft outcome document", text, StringComparison.Ordinal);
        Assert.Contains("<em>Also call upon</em>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("X-Frame-Options", "DENY")]
    [InlineData("Content-Security-Policy", "frame-ancestors 'none'")]
    public async Task Every_answer_protects_its_reader(string header, string value)
    {
        using var answer = await (await conference.Http()).GetAsync(new Uri("", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(value, string.Join(' ', answer.Headers.GetValues(header)), StringComparison.Ordinal);
    }

    private static string Path(string route) => route.TrimStart('/')
        .Replace("{Number:int}", "0", StringComparison.Ordinal)
        .Replace("{BodyId:guid?}", "", StringComparison.Ordinal)
        .Replace("{Id:guid}", route.Contains("drafts", StringComparison.Ordinal) ? DemoDraft.Id.ToString() : Meeting.ToString(), StringComparison.Ordinal);
}
