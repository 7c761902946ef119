using System.Net;
using System.Net.Sockets;
using ConferenceOps.Grains;
using Orleans.Configuration;

namespace ConferenceOps.Server.Hosting;

/// <summary>The silo that keeps the grains: one host alone, on loopback.</summary>
internal static class GrainHosting
{
    public static void AddGrains(this IHostApplicationBuilder builder)
    {
        builder.Services.AddConferenceGrains();
        builder.UseOrleans(silo =>
        {
            // A free port: several hosts for development, commands and tests run side by side on one machine.
            var port = FreePort();
            silo.UseLocalhostClustering(
                siloPort: port, gatewayPort: 0, primarySiloEndpoint: new IPEndPoint(IPAddress.Loopback, port), serviceId: "conference", clusterId: $"{port}");
            // An idle aggregate leaves memory after an hour and is read again from its log when asked.
            silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = TimeSpan.FromHours(1));
        });
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
