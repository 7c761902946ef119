using System.Net;
using System.Net.Sockets;
using ConferenceOps.Grains;
using Orleans.Configuration;

namespace ConferenceOps.Server.Hosting;

/// <summary>The silo that keeps the grains: one host alone, on loopback, or several that find each other in Redis.</summary>
internal static class GrainHosting
{
    public static void AddGrains(this IHostApplicationBuilder builder, Cluster cluster)
    {
        builder.Services.AddConferenceGrains();
        builder.UseOrleans(silo =>
        {
            // A free port: several hosts for development, commands and tests run side by side on one machine.
            var port = cluster.Port is 0 ? FreePort(cluster.Address) : cluster.Port;
            if (cluster.Redis is null)
                silo.UseLocalhostClustering(port, 0, new IPEndPoint(IPAddress.Loopback, port), serviceId: cluster.Name, clusterId: $"{port}");
            else
                silo.Join(cluster, port);
            // An idle aggregate leaves memory after an hour and is read again from its log when asked.
            silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = TimeSpan.FromHours(1));
        });
    }

    /// <summary>Where there are other hosts, they are told when this one has written.</summary>
    public static void AddDoorbell(this IHostApplicationBuilder builder, Cluster cluster)
    {
        if (cluster.Redis is not null)
            builder.Services.AddSingleton(cluster).AddHostedService<RedisDoorbell>();
    }

    private static void Join(this ISiloBuilder silo, Cluster cluster, int port)
    {
        silo.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (cluster.Name, $"{cluster.Name}-{Cluster.Build}"));
        silo.ConfigureEndpoints(cluster.Address, port, gatewayPort: 0);
        silo.UseRedisClustering(options => options.ConfigurationOptions = cluster.Connection);
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            // A host that was killed is given up after some nine seconds, and its grains wake elsewhere.
            options.ProbeTimeout = TimeSpan.FromSeconds(3);
            options.NumMissedProbesLimit = 3;
        });
    }

    private static int FreePort(IPAddress address)
    {
        using var listener = new TcpListener(address, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
