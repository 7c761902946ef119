using System.Buffers;
using System.Text;
using System.Threading.Channels;
using ConferenceOps.Server.Hosting;
using ConferenceOps.Server.Live;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Answers as server-sent events: one <c>next</c> for each result, then <c>complete</c>.</summary>
internal static class EventStream
{
    private const string Type = "text/event-stream";

    // Shorter than the patience of proxies between here and a mission.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public static bool IsAskedFor(HttpRequest request) => request.Headers.Accept.ToString().Contains(Type, StringComparison.OrdinalIgnoreCase);

    public static async Task Answer(HttpContext http, ExecutionResult result, Pace pace, GraphQLResponse response, ResultJson json)
    {
        if (TooMany.Seconds(result) is not null)
        {
            await response.Answer(result);
            return;
        }

        http.Response.ContentType = Type;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            if (result.Streams is { Count: > 0 } streams)
                await Counted(http, streams.Values.Single(), pace, json);
            else
                Next(http, result, json);
            await Text(http, "event: complete\ndata:\n\n");
        }
        catch (ExecutionError failure)
        {
            Next(http, new(failure), json);
            await Text(http, "event: complete\ndata:\n\n");
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The follower has left.
        }
    }

    private static async Task Counted(HttpContext http, IObservable<ExecutionResult> results, Pace pace, ResultJson json)
    {
        var (connections, payer) = (http.RequestServices.GetRequiredService<OpenConnections>(), Payer.Of(http));
        if (!connections.Open(payer))
        {
            Next(http, new(new ExecutionError(OpenConnections.Words) { Code = Failures.TooManyRequests }), json);
            return;
        }

        try
        {
            await Send(http, results, pace, json);
        }
        finally
        {
            connections.Close(payer);
        }
    }

    private static async Task Send(HttpContext http, IObservable<ExecutionResult> results, Pace pace, ResultJson json)
    {
        var queue = Channel.CreateUnbounded<ExecutionResult>(new() { SingleReader = true });
        // A host that stops tells what it has still to tell, and then that this was all: the follower goes on elsewhere.
        var stopping = http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        await using var end = stopping.Register(() => queue.Writer.TryComplete());
        // No more than the pace lets through: what a slow client has not taken is not made.
        using var subscription = results.Subscribe(new Queue(queue.Writer));
        await http.Response.Body.FlushAsync(http.RequestAborted);
        while (await Arrives(queue.Reader, http))
        {
            var written = 0;
            for (; queue.Reader.TryRead(out var result); written++)
                Next(http, result, json);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
            // Those are on their way: as many others may be made.
            pace.Leave(written);
        }
    }

    private static async Task<bool> Arrives(ChannelReader<ExecutionResult> queue, HttpContext http)
    {
        var waiting = queue.WaitToReadAsync(http.RequestAborted).AsTask();
        while (await Task.WhenAny(waiting, Task.Delay(Silence, http.RequestAborted)) != waiting)
            await Text(http, ":\n\n");
        return await waiting;
    }

    private static void Next(HttpContext http, ExecutionResult result, ResultJson json)
    {
        http.Response.BodyWriter.Write("event: next\ndata: "u8);
        json.Write(http.Response.BodyWriter, result);
        http.Response.BodyWriter.Write("\n\n"u8);
    }

    private static async Task Text(HttpContext http, string text)
    {
        http.Response.BodyWriter.Write(Encoding.UTF8.GetBytes(text));
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private sealed class Queue(ChannelWriter<ExecutionResult> queue) : IObserver<ExecutionResult>
    {
        public void OnCompleted() => queue.TryComplete();

        public void OnError(Exception error) => queue.TryComplete(error);

        public void OnNext(ExecutionResult value) => queue.TryWrite(value);
    }
}
