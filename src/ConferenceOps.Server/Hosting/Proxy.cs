using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ConferenceOps.Server.Hosting;

/// <summary>What stands in front and speaks TLS.</summary>
internal static class Proxy
{
    /// <summary>
    /// Believes the proxies of the addresses in <c>Proxy</c> (separated by commas) who they speak for. Without that setting nobody is believed:
    /// whoever reaches this host could call himself by any address.
    /// </summary>
    public static void AddProxy(this IHostApplicationBuilder builder) => builder.Services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        var proxies = (builder.Configuration["Proxy"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        options.ForwardedHeaders = proxies.Length == 0 ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var proxy in proxies)
            options.KnownProxies.Add(IPAddress.Parse(proxy));
    });
}
