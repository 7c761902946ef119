using System.Diagnostics;
using System.Text.Json;
using ConferenceOps.Domain;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Benchmarks;

/// <summary>Many first pages, which come, follow what a first page follows, are cut off and come back, as they are told.</summary>
internal sealed class CrowdProcess(Uri server, string token, Dictionary<string, int?> streams, int count)
{
    // As many begin at the same moment.
    private const int Abreast = 100;

    private HubConnection[] hubs = [];
    private int missing;
    private TaskCompletionSource heard = new();

    public static async Task<int> Run(Uri server, string token, string streams, int count)
    {
        var crowd = new CrowdProcess(server, token, JsonSerializer.Deserialize<Dictionary<string, int?>>(streams)!, count);
        Console.WriteLine("here");
        while (await Console.In.ReadLineAsync() is { } told)
        {
            var begun = Stopwatch.GetTimestamp();
            await (told switch
            {
                "arrive" => crowd.Arrive(),
                "cut" => crowd.Cut(),
                _ => crowd.Hear(),
            });
            Console.WriteLine($"{told} {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:F0}");
        }

        return 0;
    }

    private async Task Arrive()
    {
        using var gate = new SemaphoreSlim(Abreast);
        hubs = await Task.WhenAll(Enumerable.Range(0, count).Select(async _ =>
        {
            await gate.WaitAsync();
            try
            {
                var hub = Hub();
                await hub.StartAsync();
                await hub.InvokeAsync<JsonElement>("FollowMany", streams);
                return hub;
            }
            finally
            {
                gate.Release();
            }
        }));
    }

    private Task Cut() => Task.WhenAll(hubs.Select(hub => hub.DisposeAsync().AsTask()));

    // Announced before anything happens, and over when the last has heard of it, however long that takes.
    private Task Hear()
    {
        (missing, heard) = (count, new());
        Console.WriteLine("listening");
        return heard.Task;
    }

    private HubConnection Hub()
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(server, "live"), options =>
            {
                options.AccessTokenProvider = () => Task.FromResult(token is "-" ? null : token);
                options.SkipNegotiation = true;
                options.Transports = HttpTransportType.WebSockets;
            })
            .AddJsonProtocol(options => options.PayloadSerializerOptions = EventJson.Options)
            .Build();
        hub.On<JsonElement>("Changed", _ =>
        {
            if (Interlocked.Decrement(ref missing) == 0)
                heard.TrySetResult();
        });
        return hub;
    }
}
