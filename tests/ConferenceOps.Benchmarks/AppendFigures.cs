using System.Diagnostics;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Log;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using EventLog = ConferenceOps.Storage.Log.EventLog;

namespace ConferenceOps.Benchmarks;

/// <summary>Committed commands per second, grouped and one transaction each, on SQLite with synchronous=FULL.</summary>
internal static class AppendFigures
{
    public static async Task<IEnumerable<(string, string, string, string)>> Measure(TimeSpan length)
    {
        var rows = new List<(string, string, string, string)>();
        foreach (var callers in new[] { 1, 16, 256 })
        {
            var single = await Run(callers, 1, length);
            var grouped = await Run(callers, 256, length);
            rows.Add((
                $"(a) appends, {callers} callers: per second, p50 / p99 ms",
                $"{grouped.PerSecond:N0}, {grouped.P50:F2} / {grouped.P99:F2}",
                $"one transaction each: {single.PerSecond:N0}, {single.P50:F2} / {single.P99:F2}",
                callers == 256 ? $"{grouped.PerSecond / single.PerSecond:F1} times (≥ 4); p99 < 20 ms" : $"{grouped.PerSecond / single.PerSecond:F1} times"));
        }

        return rows;
    }

    private static async Task<(double PerSecond, double P50, double P99)> Run(int callers, int batch, TimeSpan length)
    {
        var folder = Directory.CreateTempSubdirectory("conference-").FullName;
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:BatchSize", $"{batch}")]).Build();
        await using (var services = new ServiceCollection().AddConferenceStorage(settings, folder).BuildServiceProvider())
        {
            await services.MigrateConference(CancellationToken.None);
            var log = services.GetRequiredService<EventLog>();
            await Crowd(log, callers, TimeSpan.FromSeconds(1));
            var begun = Stopwatch.GetTimestamp();
            var taken = await Crowd(log, callers, length);
            var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            try
            {
                return (taken.Count / seconds, Figures.Quantile(taken, 0.5), Figures.Quantile(taken, 0.99));
            }
            finally
            {
                await services.DisposeAsync();
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task<List<double>> Crowd(EventLog log, int callers, TimeSpan length)
    {
        var until = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => Caller(log, until))));
        var taken = all.SelectMany(one => one).ToList();
        taken.Sort();
        return taken;
    }

    private static async Task<List<double>> Caller(EventLog log, long until)
    {
        var (stream, by, taken) = ($"agenda/{Guid.CreateVersion7()}", new Actor(Guid.CreateVersion7(), "Caller", Roles.Secretariat), new List<double>());
        for (var version = 0; Stopwatch.GetTimestamp() < until; version++)
        {
            var begun = Stopwatch.GetTimestamp();
            var added = new AgendaItemAdded(new(Guid.CreateVersion7()), null, "Marking, record-keeping and tracing");
            await log.Append(new(stream, version, [added], by, TimeProvider.System.GetUtcNow(), new(Guid.CreateVersion7()), 0));
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return taken;
    }
}
