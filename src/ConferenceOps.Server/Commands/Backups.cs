using System.Globalization;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Backups;

namespace ConferenceOps.Server.Commands;

/// <summary>The commands that carry the log out of a database and into one, and look whether it is whole; each returns the process's exit code.</summary>
internal static class Backups
{
    public static async Task<int> BackUp(string[] settings, string to, CancellationToken stop)
    {
        using var host = Maintenance.Open(settings);
        if (!await host.Services.IsMigrated(stop))
            return await Refuse(Hosting.StoragePreparation.NotMigrated, stop);
        if (File.Exists(to))
            return await Refuse($"{to} exists already; nothing was written.", stop);
        // Under its own name it is whole.
        var part = to + ".part";
        LogSummary log;
        await using (var file = File.Create(part))
            log = await host.Services.BackUpConference(file, stop);
        File.Move(part, to);
        Console.WriteLine($"{to}: {Words(log)}, and the accounts.");
        return 0;
    }

    public static async Task<int> Restore(string[] settings, string from, CancellationToken stop)
    {
        using var host = Maintenance.Open(settings);
        if (!File.Exists(from))
            return await Refuse($"There is no file {from}.", stop);
        await host.Services.MigrateConference(stop, Progress.Lines());
        await using var file = File.OpenRead(from);
        Console.WriteLine($"Restored: {Words(await host.Services.RestoreConference(file, stop, Progress.Lines()))}, and the accounts. Everyone signs in anew.");
        return 0;
    }

    public static async Task<int> Verify(string[] settings, CancellationToken stop)
    {
        using var host = Maintenance.Open(settings);
        if (!await host.Services.IsMigrated(stop))
            return await Refuse(Hosting.StoragePreparation.NotMigrated, stop);
        var (log, wrong) = await host.Services.VerifyConference(stop);
        foreach (var words in wrong)
            Console.WriteLine(words);
        Console.WriteLine(wrong.Count == 0
            ? $"{Words(log)}: no gap, and every identity and row as the log gives it."
            : $"{Words(log)}: not as it should be. Rows are derived anew by rebuild; a log with gaps is restored from a backup.");
        return wrong.Count == 0 ? 0 : 1;
    }

    private static string Words(LogSummary log) => string.Create(CultureInfo.InvariantCulture, $"{log.Events} events, hash {log.Hash}");

    private static async Task<int> Refuse(string words, CancellationToken stop)
    {
        await Console.Error.WriteLineAsync(words.AsMemory(), stop);
        return 1;
    }
}
