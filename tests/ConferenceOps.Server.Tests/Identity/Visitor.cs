using System.Net;
using System.Text.RegularExpressions;

namespace ConferenceOps.Server.Tests.Identity;

/// <summary>Somebody with a browser that has cookies and no scripts.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    public Visitor(Uri site, string? cookie = null)
    {
        http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = site };
        if (cookie is not null)
            cookies.SetCookies(site, $"conference={cookie}");
    }

    /// <summary>The cookie that speaks for who has signed in.</summary>
    public string Cookie => cookies.GetCookies(http.BaseAddress!)["conference"]!.Value;

    public HttpClient Http => http;

    public Task<string> Open(string path) => http.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>Fills in the form of a page and sends it to the page itself or, if another is named, there.</summary>
    public async Task<HttpResponseMessage> Send(string page, IEnumerable<(string Name, string Value)> fields, string? to = null, string? form = null)
    {
        var token = AntiforgeryField().Match(await Open(page)).Groups["token"].Value;
        var all = fields.Append(("__RequestVerificationToken", token)).Append(("_handler", form ?? ""));
        return await http.PostAsync(
            new Uri(to ?? page, UriKind.Relative), new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    public Task<HttpResponseMessage> SignIn(string email, string password, string returnUrl = "/") => Send(
        "sign-in", [("email", email), ("password", password), ("returnUrl", returnUrl)], "account/sign-in");

    /// <summary>Whose cookie it is.</summary>
    public async Task<string> Me() => Name().Match(await Open("graphql?query={viewer{name}}")).Groups["name"].Value;

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AntiforgeryField();

    [GeneratedRegex("\"name\":\"(?<name>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
