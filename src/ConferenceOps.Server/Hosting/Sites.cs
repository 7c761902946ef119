using System.Net;
using Microsoft.AspNetCore.Antiforgery;

namespace ConferenceOps.Server.Hosting;

/// <summary>
/// The addresses at which people open this conference. A request for any other is refused, so that no link, redirect or location is ever built from a
/// name that a stranger sent.
/// </summary>
internal sealed class Sites
{
    // Whoever asks by these names sits on this machine, and no link with them leads anywhere else.
    private static readonly string[] Here = ["localhost", "127.0.0.1", "[::1]"];

    private readonly IReadOnlyList<Uri> named;
    private readonly IReadOnlyList<Uri>? listening;

    private Sites(IReadOnlyList<Uri> named, IReadOnlyList<Uri>? listening) => (this.named, this.listening) = (named, listening);

    /// <summary>
    /// As <c>Site</c> says, whole and separated by commas (https://conference.example); where nothing is said, those that <c>Urls</c> names. Outside
    /// development a host that listens at every address must be told.
    /// </summary>
    public static Sites Of(IConfiguration configuration, bool development)
    {
        var sites = Split(configuration["Site"], ',').ConvertAll(text => Site(text) ?? throw new WrongSettingException(
            $"Site holds \"{text}\", which is no address of a site. Give it whole, as in https://conference.example."));
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "").ToList();
        // Its own settings take the place of Urls.
        var urls = (endpoints.Count > 0 ? endpoints : Split(configuration["Urls"], ';')).ConvertAll(Site);
        var everywhere = urls.Exists(url => url is null || IPAddress.TryParse(url.Host.Trim('[', ']'), out var address)
            && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)));
        if (sites.Count == 0 && everywhere && !development)
            throw new WrongSettingException(
                "The host listens at every address and is not told which is its own. Set Site to the address that people open, "
                    + "as in https://conference.example.");
        return new(sites, sites.Count > 0 ? [] : everywhere ? null : [.. urls.OfType<Uri>()]);
    }

    /// <summary>The site that a request is for, as people open it; null if it is none of them.</summary>
    public Known? Find(HostString asked)
    {
        if (named.FirstOrDefault(site => IsOf(site, asked)) is { } site)
            return new(site.Scheme, new HostString(site.Authority));
        return asked.HasValue && (listening is null || Here.Contains(asked.Host, StringComparer.OrdinalIgnoreCase) || listening.Any(url => IsOf(url, asked)))
            ? new(null, asked)
            : null;
    }

    private static bool IsOf(Uri site, HostString asked) => site.Host.Equals(asked.Host, StringComparison.OrdinalIgnoreCase);

    private static List<string> Split(string? text, char separator) =>
        [.. (text ?? "").Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    // What Kestrel takes for every address (http://+:80, http://*:80) is no address of anything.
    private static Uri? Site(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Host.Length > 0 ? address : null;

    /// <summary>A site as people open it.</summary>
    /// <param name="Scheme">How it is reached; null where nothing says so but the request.</param>
    /// <param name="Host">Its name, with the port if it is not the usual one.</param>
    public sealed record Known(string? Scheme, HostString Host);
}

/// <summary>Holds requests to the sites.</summary>
internal static class KnownSites
{
    public static void AddSites(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Sites.Of(builder.Configuration, builder.Environment.IsDevelopment()));
        // As the cookie of who has signed in: where people come over TLS, it goes over nothing else.
        builder.Services.Configure<AntiforgeryOptions>(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
    }

    /// <summary>
    /// Refuses what is asked of a name that is not ours, and puts what people see in the place of what the request says of itself, so that all that
    /// is built from it (links, the marks of cookies, the origin that is ours) is as it is outside.
    /// </summary>
    public static void UseKnownSites(this WebApplication app)
    {
        var sites = app.Services.GetRequiredService<Sites>();
        app.Use(async (http, next) =>
        {
            // Those who watch the host know it by its address alone, and are told nothing that is built from it.
            if (!http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
            {
                if (sites.Find(http.Request.Host) is not { } site)
                {
                    await TypedResults.Problem(
                        "This conference is not at the address that was asked for.", statusCode: StatusCodes.Status400BadRequest, title: "Another site")
                        .ExecuteAsync(http);
                    return;
                }

                (http.Request.Host, http.Request.Scheme) = (site.Host, site.Scheme ?? http.Request.Scheme);
            }

            await next(http);
        });
    }
}
