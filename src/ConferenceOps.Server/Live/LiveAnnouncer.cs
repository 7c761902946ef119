using System.Threading.Channels;
using ConferenceOps.Domain;
using ConferenceOps.Grains;
using ConferenceOps.Storage.Log;
using Microsoft.AspNetCore.SignalR;

namespace ConferenceOps.Server.Live;

/// <summary>Sends each committed event to its followers, serialised once per audience and not once per follower.</summary>
internal sealed class LiveAnnouncer(CommittedChanges changes, Bylines bylines, IHubContext<LiveHub> hub, ILogger<LiveAnnouncer> logger) : BackgroundService
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
                await Announce(recorded);
        }
        finally
        {
            changes.Committed -= Enqueue;
        }
    }

    private void Enqueue(RecordedEvent recorded) => committed.Writer.TryWrite(recorded);

    private async Task Announce(RecordedEvent recorded)
    {
        try
        {
            // Those who are told the same: a tick, the offices, the persons.
            foreach (var circles in Audiences.GroupBy(circle => circle < recorded.Event.Audience ? null : (bool?)Bylines.NamesPersons(circle)))
                Send([.. circles.Select(circle => LiveHub.Group(recorded.Stream, circle))], await bylines.Told(circles.First(), recorded));
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
