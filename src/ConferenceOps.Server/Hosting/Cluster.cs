using System.Net;
using System.Net.Sockets;
using ConferenceOps.Domain;
using StackExchange.Redis;

namespace ConferenceOps.Server.Hosting;

/// <summary>The hosts that serve one conference together (configuration section <c>Cluster</c>).</summary>
/// <param name="Redis">Where they find each other, as StackExchange.Redis reads it; null for a host that serves alone.</param>
/// <param name="Name">What tells this conference from others in the same Redis.</param>
/// <param name="Address">The address at which the others reach this host. Whoever reaches it there is believed: it must not be open to the world.</param>
/// <param name="Port">The port beside it; 0 for any that is free.</param>
internal sealed record Cluster(string? Redis, string Name, IPAddress Address, int Port)
{
    /// <summary>As <c>Cluster:Redis</c>, <c>Cluster:Name</c>, <c>Cluster:Address</c> (an address or a name that has one) and <c>Cluster:Port</c> say.</summary>
    public static Cluster Of(IConfiguration configuration) => new(
        configuration["Cluster:Redis"] is { Length: > 0 } redis ? redis : null,
        configuration["Cluster:Name"] ?? "conference",
        AddressOf(configuration["Cluster:Address"] ?? "127.0.0.1"),
        configuration.GetValue("Cluster:Port", 0));

    /// <summary>
    /// What the hosts of one build have in common. What they say to each other is written by the build's own serializers, so that those of another
    /// build, as there are while a new version is rolled out, are no part of their cluster; with them they share the log, which decides.
    /// </summary>
    public static string Build { get; } = string.Concat(
        typeof(IEvent).Module.ModuleVersionId.ToString("N").AsSpan(0, 8), typeof(Grains.Journal).Module.ModuleVersionId.ToString("N").AsSpan(0, 8));

    /// <summary>How Redis is spoken to: a host that has lost it tries again for ever, and meanwhile does without.</summary>
    public ConfigurationOptions Connection
    {
        get
        {
            var options = ConfigurationOptions.Parse(Redis!);
            options.AbortOnConnectFail = false;
            options.ClientName = Name;
            return options;
        }
    }

    private static IPAddress AddressOf(string name)
    {
        if (IPAddress.TryParse(name, out var address))
            return address;
        try
        {
            // The old kind first: it is what machines of one network have for certain.
            return Dns.GetHostAddresses(name).OrderBy(one => one.AddressFamily is not AddressFamily.InterNetwork).First();
        }
        catch (Exception failure) when (failure is SocketException or InvalidOperationException)
        {
            throw new WrongSettingException($"Cluster:Address is \"{name}\", which has no address. Give one at which the other hosts reach this one.", failure);
        }
    }
}
