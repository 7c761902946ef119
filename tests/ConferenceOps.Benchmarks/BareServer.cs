using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Server.Live;
using ConferenceOps.Storage.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConferenceOps.Benchmarks;

/// <summary>What the framework does alone: a hub that tells everyone, and an answer that never changes.</summary>
internal static class BareServer
{
    public const string Before =
        "Also call upon States to require that weapons be marked at the time of import " +
        "with the country and the year of import, and to help those States that lack marking machines or the training to use them;";

    public static string After(int number) => Before.Replace("import,", $"import {number},", StringComparison.Ordinal);

    public static async Task<int> Run(string url)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", url]);
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR().AddJsonProtocol(options => options.PayloadSerializerOptions = EventJson.Options);
        var app = builder.Build();
        byte[] answer = [];
        app.MapHub<BareHub>("/live");
        app.MapPost("/tell", (int number, string stream, IHubContext<BareHub> hub) =>
        {
            var amended = new ParagraphAmended(new(Guid.CreateVersion7()), "12", After(number - 1), After(number));
            var change = Change.Of(
                new RecordedEvent(number, stream, number, amended, new(Guid.Empty, "Chair", Roles.Chair), TimeProvider.System.GetUtcNow(), default), "Chair");
            // As the host does: whoever amends does not wait for the crowd.
            _ = Task.Run(() => hub.Clients.All.SendAsync("Changed", change));
            return Results.Ok();
        });
        app.MapPut("/answer", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            answer = body.ToArray();
        });
        app.MapPost("/graphql", (HttpResponse response) =>
        {
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = answer.Length;
            return response.Body.WriteAsync(answer).AsTask();
        });
        await app.StartAsync();
        Console.WriteLine("open");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private sealed class BareHub : Hub
    {
        // As many groups, and one answer.
        public async Task<Dictionary<string, int>> FollowMany(Dictionary<string, int?> streams)
        {
            foreach (var stream in streams.Keys)
                await Groups.AddToGroupAsync(Context.ConnectionId, stream);
            return streams.ToDictionary(one => one.Key, one => one.Value ?? 0);
        }

        public Task<CatchUp> Follow(string stream, int? after) =>
            Task.FromResult(new CatchUp(Context.ConnectionAborted.IsCancellationRequested ? 1 : 0, [], false, DateTimeOffset.UnixEpoch));
    }
}
