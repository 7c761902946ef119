using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;

namespace ConferenceOps.Server.Tests.Hosting;

/// <summary>Pages of other sites get nothing done in the name of our readers.</summary>
public sealed class OwnOriginTests(RunningConference conference)
{
    private Uri Site => conference.CreateClient().BaseAddress!;

    public static TheoryData<string> Foreign { get; } =
        ["https://elsewhere.example", "null", "http://127.0.0.1:1", "http://127.0.0.1", "http://127.0.0.1.elsewhere.example", "ws://127.0.0.1", "nonsense"];

    [Theory, MemberData(nameof(Foreign))]
    public async Task A_socket_is_opened_by_no_other_site(string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Origin", origin);
        await Assert.ThrowsAsync<WebSocketException>(() => Open(socket));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task A_socket_is_opened_by_our_pages_and_by_programs()
    {
        using var page = new ClientWebSocket();
        page.Options.SetRequestHeader("Origin", Site.GetLeftPart(UriPartial.Authority));
        await Open(page);
        using var program = new ClientWebSocket();
        await Open(program);
    }

    [Theory, MemberData(nameof(Foreign))]
    public async Task Nothing_is_asked_of_the_API_by_another_site(string origin)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(HttpMethod.Post, ("Origin", origin)));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(HttpMethod.Get, ("Origin", origin)));
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    [InlineData("none", HttpStatusCode.OK)]
    public async Task Where_a_browser_names_no_origin_it_says_whether_it_is_another(string site, HttpStatusCode status) =>
        Assert.Equal(status, await Ask(HttpMethod.Post, ("Sec-Fetch-Site", site)));

    [Fact]
    public async Task Our_pages_and_programs_ask_the_API()
    {
        Assert.Equal(HttpStatusCode.OK, await Ask(HttpMethod.Post, ("Origin", Site.GetLeftPart(UriPartial.Authority))));
        Assert.Equal(HttpStatusCode.OK, await Ask(HttpMethod.Post, ("User-Agent", "program")));
    }

    [Theory]
    [InlineData("account/token")]
    [InlineData("account/sign-in")]
    [InlineData("account/sign-out")]
    [InlineData("documents/import")]
    [InlineData("live/negotiate")]
    [InlineData("welcome")]
    public async Task Nothing_is_sent_to_any_door_by_another_site(string door)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Post, door) { Headers = { { "Origin", "https://elsewhere.example" } } };
        using var answer = await conference.CreateClient().SendAsync(asking);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private Task Open(ClientWebSocket socket) =>
        socket.ConnectAsync(new UriBuilder(new Uri(Site, "live")) { Scheme = "ws" }.Uri, TestContext.Current.CancellationToken);

    private async Task<HttpStatusCode> Ask(HttpMethod method, (string Name, string Value) header)
    {
        using var asking = new HttpRequestMessage(method, "graphql?query={viewer{name}}");
        if (method == HttpMethod.Post)
            asking.Content = JsonContent.Create(new { query = "{ viewer { name } }" });
        asking.Headers.TryAddWithoutValidation(header.Name, header.Value);
        using var answer = await conference.CreateClient().SendAsync(asking);
        return answer.StatusCode;
    }
}
