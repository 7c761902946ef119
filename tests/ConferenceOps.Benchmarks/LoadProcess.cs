using System.Diagnostics;
using System.Net.Sockets;

namespace ConferenceOps.Benchmarks;

/// <summary>Sends one request over and over on many connections, and counts the answers.</summary>
internal static class LoadProcess
{
    public static async Task<int> Run(string host, int port, int connections, double seconds)
    {
        var request = Convert.FromBase64String((await Console.In.ReadLineAsync())!);
        var until = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        var begun = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Connection(host, port, request, until)));
        Console.WriteLine($"rate {counts.Sum() / Stopwatch.GetElapsedTime(begun).TotalSeconds}");
        return 0;
    }

    private static async Task<long> Connection(string host, int port, byte[] request, long until)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(host, port);
        var buffer = new byte[256 * 1024];
        var length = 0;
        var count = 0L;
        for (; Stopwatch.GetTimestamp() < until; count++)
        {
            await socket.SendAsync(request);
            // Every answer is as long as the first, so only that one is taken apart.
            for (var got = 0; got < length || length == 0;)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(got));
                if (read == 0)
                    throw new InvalidOperationException("The server hung up.");
                got += read;
                if (length == 0)
                    length = LengthOf(buffer.AsSpan(0, got));
            }
        }

        return count;
    }

    /// <summary>The length of a whole answer: head and body; 0 while the head is not there.</summary>
    private static int LengthOf(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return 0;
        var text = System.Text.Encoding.ASCII.GetString(answer[..head]);
        if (!text.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
            throw new InvalidOperationException(text);
        var at = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        // Chunked, it is whole when the empty chunk is there.
        return at < 0
            ? answer.EndsWith("\r\n0\r\n\r\n"u8) ? answer.Length : 0
            : head + 4 + int.Parse(text.AsSpan(at + 16).ToString().Split('\r')[0]);
    }
}
