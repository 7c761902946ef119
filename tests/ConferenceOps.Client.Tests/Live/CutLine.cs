using System.Net;
using System.Net.Sockets;

namespace ConferenceOps.Client.Tests.Live;

/// <summary>A line to a server that can be cut: nothing passes any more, and neither end is told.</summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly Uri server;
    private volatile bool cut;

    public CutLine(Uri server)
    {
        this.server = server;
        listener.Start();
        _ = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{server.AbsolutePath}");

    public void Cut() => cut = true;

    public void Mend() => cut = false;

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        over.Dispose();
    }

    private async Task Accept()
    {
        while (!over.IsCancellationRequested)
        {
            var near = await listener.AcceptTcpClientAsync(over.Token);
            var far = new TcpClient();
            await far.ConnectAsync(server.Host, server.Port, over.Token);
            _ = Pass(near, far, over.Token);
            _ = Pass(far, near, over.Token);
        }
    }

    private async Task Pass(TcpClient from, TcpClient to, CancellationToken stop)
    {
        var buffer = new byte[4096];
        var lost = false;
        for (int read; (read = await from.GetStream().ReadAsync(buffer, stop)) > 0;)
        {
            // What was on a line when it was cut stays lost when the line is mended.
            lost |= cut;
            if (!lost)
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), stop);
        }

        to.Close();
    }
}
