using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConferenceOps.Client;

/// <content>Makes the connection, notices its loss, and makes it again.</content>
public sealed partial class LiveConnection
{
    private async Task Run()
    {
        for (var failures = 0; !stopped.IsCancellationRequested; failures++)
        {
            var hub = Hub();
            using var attempt = CancellationTokenSource.CreateLinkedTokenSource(stopped);
            try
            {
                var begun = time.GetTimestamp();
                lock (gate)
                    (attempting, attemptBegun) = (attempt, begun);
                await hub.StartAsync(attempt.Token).WaitAsync(Patience, time, attempt.Token);
                await Serve(hub);
                if (time.GetElapsedTime(begun) > Lasting)
                    failures = -1;
            }
            catch (OperationCanceledException) when (attempt.IsCancellationRequested)
            {
                // Given up in favour of a fresh attempt, or for good.
                failures = -1;
            }
            catch (Exception failure)
            {
                logger.LogDebug(failure, "Could not connect to {Address}", address);
                unreachable = true;
            }

            lock (gate)
                (connected, attempting) = (null, null);
            _ = Discard(hub);
            Settle();
            if (failures >= 0)
                await Pause(RetryPauses.Of(failures));
        }
    }

    private async Task Serve(HubConnection hub)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.Closed += _ =>
        {
            over.TrySetResult();
            return Task.CompletedTask;
        };
        lock (gate)
        {
            (connected, attempting, lost, unreachable) = (hub, null, over, false);
            foreach (var stream in streams.Values)
                stream.Refused = false;
        }

        // It may have been lost before anybody listened.
        if (hub.State is not HubConnectionState.Connected)
            return;
        Heard();
        AskAll();
        await over.Task.WaitAsync(stopped);
    }

    private HubConnection Hub()
    {
        var builder = new HubConnectionBuilder().WithUrl(address, options => options.AccessTokenProvider = accessToken);
        builder.AddJsonProtocol(options => options.PayloadSerializerOptions = new(JsonSerializerDefaults.Web));
        builder.WithServerTimeout(Silence).WithKeepAliveInterval(TimeSpan.FromSeconds(4));
        var hub = builder.Build();
        hub.On<Change>("Changed", change =>
        {
            Clock.Hear(change.At);
            Heard();
            if (Find(change.Stream) is not { } stream)
                return;
            stream.Announced(change);
            Settle();
        });
        return hub;
    }

    private void Pulse()
    {
        bool slept;
        lock (gate)
        {
            // Some devices' counters stand still in their sleep, and any device's clock may be set: whichever has gone on tells.
            slept = time.GetUtcNow() - lastBeat.At > Sleep || time.GetElapsedTime(lastBeat.Mark) > Sleep;
            unreachable |= connected is null && time.GetElapsedTime(lastHeard) > Beat + Beat;
            lastBeat = (time.GetUtcNow(), time.GetTimestamp());
            if (connected is not null && !slept)
                (Since, lastHeard) = (Clock.Now, lastBeat.Mark);
        }

        if (slept)
        {
            lock (gate)
                woken.TrySetResult();
            Drop(connected);
        }

        Settle();
    }

    private void Heard()
    {
        lock (gate)
        {
            lastBeat = (time.GetUtcNow(), time.GetTimestamp());
            (Since, lastHeard) = (Clock.Now, lastBeat.Mark);
        }
    }

    private void Drop(HubConnection? hub)
    {
        lock (gate)
        {
            if (hub is not null && connected == hub)
            {
                connected = null;
                lost.TrySetResult();
            }
        }

        Settle();
    }

    private async Task Pause(TimeSpan pause)
    {
        TaskCompletionSource wake;
        lock (gate)
        {
            if (woken.Task.IsCompleted)
                woken = new(TaskCreationOptions.RunContinuationsAsynchronously);
            wake = woken;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        await Task.WhenAny(Task.Delay(pause, time, over.Token), wake.Task);
        await over.CancelAsync();
    }

    private async Task Discard(HubConnection hub)
    {
        try
        {
            await hub.DisposeAsync();
        }
        catch (Exception failure)
        {
            logger.LogDebug(failure, "The old connection did not close in order");
        }
    }
}
