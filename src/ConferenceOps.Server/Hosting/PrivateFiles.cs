using System.Runtime.InteropServices;

namespace ConferenceOps.Server.Hosting;

/// <summary>What this program makes on the disk is for its own account alone: the database with its log, the keys, the demonstration's password.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly string[] Ours = ["conference.db", "conference.db-wal", "conference.db-shm", "conference.db-hosts", "demo-password.txt", "keys"];

    /// <summary>Makes the data folder if there is none. From here on every file of this process is private; what stands there of ours is made so.</summary>
    public static void Keep(string data)
    {
        if (OperatingSystem.IsWindows())
        {
            // The folders of accounts are private there, and what is made in them inherits it.
            Directory.CreateDirectory(data);
            return;
        }

        // At the root, since not all that makes files can be asked for a mode: SQLite and its log, the ring of keys.
        _ = SetMask(0b000_111_111);
        Directory.CreateDirectory(data);
        var entries = Directory.GetFileSystemEntries(data);
        foreach (var entry in entries.Where(IsOurs))
            MakePrivate(entry);
        // Someone may have named a folder that others use too; one that holds nothing else is ours.
        if (Array.TrueForAll(entries, IsOurs))
            Set(data, Folder);
    }

    private static bool IsOurs(string entry) => Ours.Contains(Path.GetFileName(entry), StringComparer.Ordinal);

    private static void MakePrivate(string entry)
    {
        if (!Directory.Exists(entry))
        {
            Set(entry, File);
            return;
        }

        Set(entry, Folder);
        foreach (var file in Directory.GetFiles(entry))
            Set(file, File);
    }

    private static void Set(string path, UnixFileMode mode)
    {
        try
        {
            if (!OperatingSystem.IsWindows())
                System.IO.File.SetUnixFileMode(path, mode);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or FileNotFoundException)
        {
            // It belongs to another account, which alone may change it; or the store has just cleared its log away.
        }
    }

    [DllImport("libc", EntryPoint = "umask"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
