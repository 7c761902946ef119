using System.Threading.Channels;
using ConferenceOps.Domain;
using ConferenceOps.Grains;
using ConferenceOps.Storage.Log;
using Microsoft.AspNetCore.SignalR;

namespace ConferenceOps.Server.Live;

/// <summary>Sends each committed event to its followers, serialised once per audience and not once per follower.</summary>
internal sealed class LiveAnnouncer(CommittedChanges changes, IHubContext<LiveHub> hub, ILogger<LiveAnnouncer> logger) : BackgroundService
{
    private static readonly Audience[] Audiences = Enum.GetValues<Audience>();

    // Between the grain's turn and the sending: a crowd of followers must not keep the Chair waiting.
    private readonly Channel<RecordedEvent> committed = Channel.CreateUnbounded<RecordedEvent>(new() { SingleReader = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        changes.Committed += Enqueue;
        try
        {
            await foreach (var recorded in committed.Reader.ReadAllAsync(stoppingToken))
                Announce(recorded);
        }
        finally
        {
            changes.Committed -= Enqueue;
        }
    }

    private void Enqueue(RecordedEvent recorded) => committed.Writer.TryWrite(recorded);

    private void Announce(RecordedEvent recorded)
    {
        try
        {
            var entitled = Audiences.Where(audience => audience >= recorded.Event.Audience)
                .Select(audience => LiveHub.Group(recorded.Stream, audience)).ToArray();
            Send(entitled, Change.Of(recorded));
            var others = Audiences.Where(audience => audience < recorded.Event.Audience).Select(audience => LiveHub.Group(recorded.Stream, audience)).ToArray();
            if (others.Length > 0)
                Send(others, Change.Tick(recorded));
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "Could not announce {Stream} version {Version}; followers will see the gap and ask", recorded.Stream, recorded.Version);
        }
    }

    // Not awaited: one slow connection must not hold up the others; each connection keeps its own order.
    private void Send(string[] groups, Change change) => _ = hub.Clients.Groups(groups).SendAsync("Changed", change).ContinueWith(
        sent => logger.LogWarning(sent.Exception, "Could not send {Stream} version {Version}", change.Stream, change.Version),
        CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
