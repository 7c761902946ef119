using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ConferenceOps.Browser.Tests.Venues;

/// <summary>A line to the server that can be cut. (A browser told to be offline keeps the WebSocket it has.)</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> open = [];
    private readonly Uri server;
    private readonly Task accepting;
    private volatile bool cut;

    public Line(Uri server)
    {
        this.server = server;
        listener.Start();
        accepting = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public void Cut()
    {
        cut = true;
        foreach (var end in open.Keys)
            end.Dispose();
    }

    public void Mend() => cut = false;

    public async ValueTask DisposeAsync()
    {
        Cut();
        listener.Stop();
        await accepting;
        listener.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Carry(await listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // No longer listening.
        }
    }

    private async Task Carry(TcpClient near)
    {
        using var far = new TcpClient();
        open[near] = open[far] = true;
        try
        {
            if (cut)
                return;
            await far.ConnectAsync(server.Host, server.Port);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception lost) when (lost is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut, or closed by either end.
        }
        finally
        {
            open.TryRemove(near, out _);
            open.TryRemove(far, out _);
            near.Dispose();
        }
    }
}
