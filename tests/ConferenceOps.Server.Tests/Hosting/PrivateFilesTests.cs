using ConferenceOps.Server.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.Hosting;

/// <summary>What lies on the disk is for the account of the host alone.</summary>
public sealed class PrivateFilesTests(RunningConference conference) : IDisposable
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly string folder = Directory.CreateTempSubdirectory("private-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Nobody_else_reads_what_a_running_host_keeps()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps no such modes.");
        var data = conference.Services.GetRequiredService<IConfiguration>()["Data"]!;
        var kept = Directory.GetFileSystemEntries(data, "*", SearchOption.AllDirectories).Append(data).ToList();
        Assert.Contains(kept, entry => entry.EndsWith("conference.db-wal", StringComparison.Ordinal));
        Assert.All(kept, entry => Assert.True(IsPrivate(entry), entry));
    }

    [Fact]
    public void What_an_earlier_version_left_open_is_closed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps no such modes.");
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        string[] files = ["conference.db", "conference.db-wal", "demo-password.txt", Path.Combine("keys", "key-1.xml")];
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(folder, file), "");
            Open(Path.Combine(folder, file));
        }

        Open(folder);

        PrivateFiles.Keep(folder);

        Assert.All([folder, .. files.Select(file => Path.Combine(folder, file))], entry => Assert.True(IsPrivate(entry), entry));
    }

    [Fact]
    public void A_folder_that_others_use_too_is_left_to_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps no such modes.");
        var theirs = Path.Combine(folder, "theirs.txt");
        File.WriteAllText(theirs, "");
        Open(theirs);
        Open(folder);

        PrivateFiles.Keep(folder);

        Assert.False(IsPrivate(folder));
        Assert.False(IsPrivate(theirs));
    }

    private static bool IsPrivate(string entry) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(entry) & Others) is UnixFileMode.None;

    private static void Open(string entry)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(entry, File.GetUnixFileMode(entry) | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }
}
