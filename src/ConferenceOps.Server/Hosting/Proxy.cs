using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ConferenceOps.Server.Hosting;

/// <summary>What stands in front and speaks TLS.</summary>
internal static class Proxy
{
    /// <summary>
    /// Believes the proxies of the addresses and networks (10.0.0.0/8) in <c>Proxy</c>, separated by commas, who they speak for and how they were reached.
    /// Without that setting nobody is believed: whoever reaches this host could call himself by any address. What is asked for is in <c>Host</c>, which a
    /// proxy passes on: <c>X-Forwarded-Host</c> is what many let through from whoever writes it.
    /// </summary>
    public static void AddProxy(this IHostApplicationBuilder builder) => builder.Services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        var proxies = (builder.Configuration["Proxy"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        options.ForwardedHeaders = proxies.Length == 0 ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // One behind another, as far as they are known.
        options.ForwardLimit = null;
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new WrongSettingException($"Proxy holds \"{proxy}\". Give addresses, or networks as in 10.0.0.0/8.");
        }
    });
}
