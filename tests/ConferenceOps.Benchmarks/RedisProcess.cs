using System.Diagnostics;

namespace ConferenceOps.Benchmarks;

/// <summary>A Redis of our own, which keeps on disk what it was told and can be stopped.</summary>
internal sealed class RedisProcess : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("faults-redis-").FullName;
    private readonly int port = Child.FreePort();
    private Child? process;

    private RedisProcess() => Up();

    public static bool IsInstalled =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(place => File.Exists(Path.Combine(place, "redis-server")));

    public string Address => $"127.0.0.1:{port}";

    public static RedisProcess Start() => new();

    public void Up()
    {
        process = Child.Of("redis-server", "--port", $"{port}", "--bind", "127.0.0.1", "--dir", folder, "--appendonly", "yes");
        process.Ignore();
    }

    public async Task Stop()
    {
        await process!.DisposeAsync();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { } running)
            await running.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
