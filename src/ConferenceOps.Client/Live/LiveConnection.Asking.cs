using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Logging;

namespace ConferenceOps.Client;

/// <content>Asks the server for what each stream's followers miss.</content>
public sealed partial class LiveConnection
{
    private void AskAll()
    {
        List<FollowedStream> all;
        lock (gate)
        {
            all = [.. streams.Values];
            foreach (var stream in all)
                stream.Wanted = true;
        }

        foreach (var stream in all)
            _ = AskAsLongAsWanted(stream);
    }

    /// <summary>One question at a time for each stream, and another for as long as an answer leaves something missing.</summary>
    private async Task AskAsLongAsWanted(FollowedStream stream)
    {
        for (var failures = 0; ;)
        {
            HubConnection hub;
            lock (gate)
            {
                if (failures == 0 && stream.Asking)
                    return;
                stream.Asking = stream.Wanted && connected is not null && !stream.Refused && !stopped.IsCancellationRequested;
                if (!stream.Asking)
                    return;
                stream.Wanted = false;
                hub = connected!;
            }

            var answered = await Ask(hub, stream);
            lock (gate)
            {
                var another = !answered || stream.IsBehind;
                stream.Wanted |= another;
                // With another connection, or none, there is nothing to wait for.
                failures = another && connected == hub ? failures + 1 : 0;
                stream.Asking = failures > 0;
            }

            Settle();
            if (failures > 0)
                await Pause(RetryPauses.Of(failures - 1));
        }
    }

    private async Task<bool> Ask(HubConnection hub, FollowedStream stream)
    {
        try
        {
            var asked = Clock.Asking();
            var answer = await hub.InvokeAsync<CatchUp>("Follow", stream.Name, stream.Ask(), stopped).WaitAsync(Patience, time, stopped);
            Clock.Learn(answer.Now, asked);
            Heard();
            stream.Answered(answer);
            return true;
        }
        catch (HubException refused)
            when (refused.Message.Contains("not-entitled", StringComparison.Ordinal) || refused.Message.Contains("unknown-stream", StringComparison.Ordinal))
        {
            logger.LogInformation("Not for us: {Stream}: {Reason}", stream.Name, refused.Message);
            stream.Refuse();
            return true;
        }
        catch (Exception failure)
        {
            logger.LogDebug(failure, "Could not ask for {Stream}", stream.Name);
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
