using System.Net;
using System.Net.Sockets;

namespace ConferenceOps.Benchmarks;

/// <summary>What a proxy is to one client: an address that stays, behind which each connection goes on to a host that is ready.</summary>
internal sealed class Door : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Func<Uri> host;
    private readonly Task open;

    /// <param name="host">Where connections go from now on: it stays the same for as long as that host is ready.</param>
    public Door(Func<Uri> host)
    {
        this.host = host;
        listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        open = Accept();
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await open;
        closing.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Pass(await listener.AcceptSocketAsync(closing.Token), closing.Token);
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }

    private async Task Pass(Socket client, CancellationToken closed)
    {
        using var there = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var to = host();
                await there.ConnectAsync(to.Host, to.Port, closed);
                using var over = CancellationTokenSource.CreateLinkedTokenSource(closed);
                await Task.WhenAny(Copy(client, there, over.Token), Copy(there, client, over.Token));
                await over.CancelAsync();
            }
            catch (Exception failure) when (failure is SocketException or OperationCanceledException)
            {
                // Nobody there: the client finds its connection closed.
            }
        }
    }

    private static async Task Copy(Socket from, Socket to, CancellationToken over)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, over) is > 0 and var length)
            {
                for (var sent = 0; sent < length;)
                    sent += await to.SendAsync(buffer.AsMemory(sent, length - sent), over);
            }
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut.
        }
    }
}
