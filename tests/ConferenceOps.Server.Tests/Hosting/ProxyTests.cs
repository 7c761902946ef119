using System.Net;
using System.Net.Http.Json;
using ConferenceOps.Server.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.Hosting;

/// <summary>What a proxy says is believed of those that are named, and what people see is what is built upon.</summary>
public sealed class ProxyTests
{
    private const string Site = "https://conference.example";

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", "203.0.113.5", "203.0.113.5")]
    [InlineData("192.0.2.0/24", "192.0.2.7", "203.0.113.5", "203.0.113.5")]
    [InlineData("192.0.2.7, 198.51.100.0/24", "192.0.2.7", "203.0.113.5, 198.51.100.1", "203.0.113.5")]
    // What stands before the address that the last known one saw, whoever asks has written.
    [InlineData("192.0.2.7", "192.0.2.7", "10.0.0.1, 203.0.113.5", "203.0.113.5")]
    [InlineData("192.0.2.7", "192.0.2.8", "203.0.113.5", "192.0.2.8")]
    [InlineData("", "192.0.2.7", "203.0.113.5", "192.0.2.7")]
    public async Task Who_asks_is_who_the_last_known_proxy_says(string known, string from, string forwarded, string seen)
    {
        await using var app = await Open(("Site", Site), ("Proxy", known));
        Assert.Equal(seen, (await Ask(app, from, ("X-Forwarded-For", forwarded))).Address);
    }

    [Fact]
    public async Task Links_and_cookies_are_as_people_see_the_site_whatever_the_proxy_makes_of_it()
    {
        await using var app = await Open(("Site", Site));
        var (asked, answer) = await Answer(app, "192.0.2.7", ("X-Forwarded-Host", "elsewhere.example"), ("X-Forwarded-Proto", "http"));
        using (answer)
        {
            Assert.Equal("https://conference.example/link", asked.Link);
            Assert.StartsWith("max-age=", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
            Assert.Contains("; secure", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_site_without_TLS_asks_for_none()
    {
        await using var app = await Open(("Site", "http://conference.example"), ("Proxy", "192.0.2.7"));
        var (asked, answer) = await Answer(app, "192.0.2.7", ("X-Forwarded-Proto", "https"));
        using (answer)
        {
            Assert.Equal("http://conference.example/link", asked.Link);
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
            Assert.DoesNotContain("; secure", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("192.0.2.7, somewhere")]
    [InlineData("192.0.2.0/99")]
    public async Task What_is_no_address_of_a_proxy_is_refused_in_words(string known) => Assert.Contains(
        "Give addresses, or networks", (await Assert.ThrowsAsync<WrongSettingException>(() => Open(("Site", Site), ("Proxy", known)))).Message,
        StringComparison.Ordinal);

    /// <summary>The way in alone: what comes of a request before anything is done with it.</summary>
    private static async Task<WebApplication> Open(params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)));
        builder.AddProxy();
        builder.AddSites();
        builder.Services.AddAntiforgery();
        var app = builder.Build();
        app.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers["Test-Address"].ToString());
            return next(http);
        });
        app.UseForwardedHeaders();
        app.UseKnownSites();
        app.UseHsts();
        app.MapGet("/", (HttpContext http, IAntiforgery forms) =>
        {
            forms.GetAndStoreTokens(http);
            return new Seen($"{http.Connection.RemoteIpAddress}", $"{http.Request.Scheme}://{http.Request.Host}/link");
        });
        await app.StartAsync();
        return app;
    }

    private static async Task<Seen> Ask(WebApplication app, string from, params (string Name, string Value)[] headers)
    {
        var (seen, answer) = await Answer(app, from, headers);
        answer.Dispose();
        return seen;
    }

    private static async Task<(Seen Seen, HttpResponseMessage Answer)> Answer(WebApplication app, string from, params (string Name, string Value)[] headers)
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "conference.example" } };
        foreach (var (name, value) in headers.Append(("Test-Address", from)))
            asking.Headers.Add(name, value);
        var answer = await app.GetTestClient().SendAsync(asking);
        return ((await answer.Content.ReadFromJsonAsync<Seen>())!, answer);
    }

    private sealed record Seen(string Address, string Link);
}
