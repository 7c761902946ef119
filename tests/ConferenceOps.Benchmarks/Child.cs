using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ConferenceOps.Benchmarks;

/// <summary>A process of its own, ended by its id when the measurement ends, however it ends.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process process;

    private Child(Process process) => this.process = process;

    public static Child Again(params string[] args) => Start(Environment.ProcessPath!, args, redirect: true);

    public static Child Of(string file, params string[] args) => Start(file, args, redirect: true);

    public static Child Server(string url, string data, params string[] settings) =>
        Start(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "ConferenceOps.Server.dll"), "--urls", url, "--data", data, "--Logging:LogLevel:Default", "Warning",
                // One process asks here for a whole conference.
                "--Budgets:AtOnce", "1000000000000", .. settings,
            ],
            redirect: true);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The processor's time it has taken.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public async Task<string> Line(Func<string, bool> wanted)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (wanted(line))
                return line;
        }

        throw new InvalidOperationException($"{process.StartInfo.FileName} ended before it said what was awaited.");
    }

    public bool HasExited => process.HasExited;

    /// <summary>Throws away whatever it says from now on, so that it never waits for a reader.</summary>
    public void Ignore() => _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);

    /// <summary>Takes its processor away until <see cref="Continue"/>.</summary>
    public void Freeze() => Signal("STOP");

    public void Continue() => Signal("CONT");

    public Task Tell(string line) => process.StandardInput.WriteLineAsync(line);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process.Id}"]);
        kill.WaitForExit();
    }

    private static Child Start(string file, string[] args, bool redirect)
    {
        var start = new ProcessStartInfo(file, args) { RedirectStandardOutput = redirect, RedirectStandardInput = redirect };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var started = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(started);
        return new(started);
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
