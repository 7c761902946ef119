using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ConferenceOps.Storage.Backups;

/// <summary>A backup: compressed lines of JSON, each the row of a table under its name; the first says what it is, the last what is in it.</summary>
internal static class BackupFile
{
    private const string First = "ConferenceOps backup";
    private const string Last = "End";
    private const int Form = 1;

    /// <summary>Writes the rows and, at the end, a hash over all lines: one that is not there or wrong tells a backup that was cut off or changed.</summary>
    public static async Task Write(Stream to, IAsyncEnumerable<(string Table, JsonObject Row)> rows, CancellationToken cancellation)
    {
        await using var file = new StreamWriter(new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true), new UTF8Encoding(false)) { NewLine = "\n" };
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await Line(First, Form);
        await foreach (var (table, row) in rows.WithCancellation(cancellation))
            await Line(table, row);
        await Line(Last, Convert.ToHexStringLower(hash.GetCurrentHash()));

        async Task Line(string name, JsonNode value)
        {
            var line = new JsonObject { [name] = value }.ToJsonString();
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            await file.WriteLineAsync(line.AsMemory(), cancellation);
        }
    }

    /// <summary>The rows; throws <see cref="BackupException"/> at the end if the backup is not whole, so whatever was done with them is to be undone.</summary>
    public static async IAsyncEnumerable<(string Table, JsonObject Row)> Read(Stream from)
    {
        using var file = new StreamReader(new GZipStream(from, CompressionMode.Decompress, leaveOpen: true), new UTF8Encoding(false));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (await Next() is not { Key: First } first || first.Value!.GetValue<int>() != Form)
            throw new BackupException("This is no backup that this version can read.");
        while (true)
        {
            var whole = Convert.ToHexStringLower(hash.GetCurrentHash());
            var (name, value) = await Next() ?? throw new BackupException("The backup was cut off: its end is missing.");
            if (name != Last)
                yield return (name, value!.AsObject());
            else if (value!.GetValue<string>() != whole)
                throw new BackupException("The backup was changed after it was made: its lines do not give the hash at its end.");
            else
                yield break;
        }

        async Task<KeyValuePair<string, JsonNode?>?> Next()
        {
            try
            {
                if (await file.ReadLineAsync() is not { } line)
                    return null;
                hash.AppendData(Encoding.UTF8.GetBytes(line));
                return JsonNode.Parse(line)!.AsObject().Single();
            }
            catch (Exception garbled) when (garbled is InvalidDataException or System.Text.Json.JsonException or InvalidOperationException)
            {
                throw new BackupException("This is no backup, or it was cut off or changed after it was made.", garbled);
            }
        }
    }
}
