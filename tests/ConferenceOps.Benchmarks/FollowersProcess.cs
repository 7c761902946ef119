using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Benchmarks;

/// <summary>Many followers on real WebSockets, which note when each change reaches them.</summary>
internal static class FollowersProcess
{
    public static async Task<int> Run(Uri server, string token, string stream, int count)
    {
        var arrivals = new ConcurrentDictionary<int, ConcurrentBag<long>>();
        using var gate = new SemaphoreSlim(50);
        var hubs = await Task.WhenAll(Enumerable.Range(0, count).Select(async _ =>
        {
            await gate.WaitAsync();
            try
            {
                var hub = new HubConnectionBuilder()
                    .WithUrl(new Uri(server, "live"), options =>
                    {
                        options.AccessTokenProvider = () => Task.FromResult(token is "-" ? null : token);
                        options.SkipNegotiation = true;
                        options.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets;
                    })
                    .AddJsonProtocol(options => options.PayloadSerializerOptions = EventJson.Options)
                    .Build();
                hub.On<Change>("Changed", change => arrivals.GetOrAdd(change.Version, _ => []).Add(Stopwatch.GetTimestamp()));
                await hub.StartAsync();
                await hub.InvokeAsync<JsonElement>("Follow", stream, null);
                return hub;
            }
            finally
            {
                gate.Release();
            }
        }));

        Console.WriteLine("ready");
        var expected = (await Console.In.ReadLineAsync())!.Split(',').Select(int.Parse).ToList();
        while (expected.Exists(version => !arrivals.TryGetValue(version, out var heard) || heard.Count < count))
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        Console.WriteLine(JsonSerializer.Serialize(arrivals.ToDictionary(pair => pair.Key, pair => pair.Value.Order().ToArray())));
        foreach (var hub in hubs)
            await hub.DisposeAsync();
        return 0;
    }
}
