using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Logging;

namespace ConferenceOps.Client;

/// <content>Asks the server for what each stream's followers miss.</content>
public sealed partial class LiveConnection
{
    // As many as a connection may follow.
    private const int MostAtOnce = 200;

    private void AskAll()
    {
        lock (gate)
        {
            foreach (var stream in streams.Values)
                stream.Wanted = true;
        }

        _ = AskAsLongAsWanted();
    }

    /// <summary>One question for all streams of which something may be missing, and another for as long as an answer leaves some behind.</summary>
    private async Task AskAsLongAsWanted()
    {
        // What is followed in the same breath is asked for in the same call.
        await Task.Yield();
        List<FollowedStream> asked;
        lock (gate)
        {
            asked = [.. streams.Values.Where(stream => stream is { Wanted: true, Asking: false }).Take(MostAtOnce)];
            foreach (var stream in asked)
                stream.Asking = true;
        }

        for (var failures = 0; ;)
        {
            HubConnection hub;
            lock (gate)
            {
                foreach (var stream in asked)
                    stream.Asking = stream is { Wanted: true, Refused: false } && connected is not null && !stopped.IsCancellationRequested;
                asked = asked.FindAll(stream => stream.Asking);
                if (asked.Count == 0)
                    return;
                foreach (var stream in asked)
                    stream.Wanted = false;
                hub = connected!;
            }

            var answered = await Ask(hub, asked);
            lock (gate)
            {
                foreach (var stream in asked)
                    stream.Wanted |= !answered || stream.IsBehind;
                // With another connection, or none, there is nothing to wait for.
                failures = connected == hub && asked.Exists(stream => stream.Wanted) ? failures + 1 : 0;
            }

            Settle();
            if (failures > 0)
                await Pause(RetryPauses.Of(failures - 1));
        }
    }

    private async Task<bool> Ask(HubConnection hub, List<FollowedStream> asked)
    {
        try
        {
            var mark = Clock.Asking();
            var shown = asked.ToDictionary(stream => stream.Name, stream => stream.Ask(), StringComparer.Ordinal);
            var answer = await hub.InvokeAsync<CatchUpMany>("FollowMany", shown, stopped).WaitAsync(Patience, time, stopped);
            Clock.Learn(answer.Now, mark);
            Heard();
            foreach (var stream in asked)
            {
                if (answer.Streams.GetValueOrDefault(stream.Name) is not { } missed)
                    continue;
                if (missed.Refusal is { } refusal)
                {
                    logger.LogInformation("Not for us: {Stream}: {Reason}", stream.Name, refusal);
                    stream.Refuse();
                }
                else
                    stream.Answered(missed);
            }

            return true;
        }
        catch (Exception failure)
        {
            logger.LogDebug(failure, "Could not ask for {Count} streams", asked.Count);
            // Nobody at the other end, whatever the socket says.
            if (failure is TimeoutException)
                Drop(hub);
            return false;
        }
    }

    private FollowedStream? Find(string stream)
    {
        lock (gate)
            return streams.GetValueOrDefault(stream);
    }
}
