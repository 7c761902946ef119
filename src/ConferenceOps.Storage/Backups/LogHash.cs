using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Storage.Backups;

/// <summary>A chain over the log, event by event: two logs that give the same are the same, on whichever database.</summary>
internal sealed class LogHash
{
    private byte[] link = new byte[SHA256.HashSizeInBytes];

    public void Add(EventRow row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(link);
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (var one in (ReadOnlySpan<long>)[row.Position, row.Version, row.At.UtcTicks, row.Part, row.Digest is null ? 0 : 1, row.Digest ?? 0])
        {
            BinaryPrimitives.WriteInt64LittleEndian(number, one);
            hash.AppendData(number);
        }

        // Each with its length, so that no letter can pass from one to the next.
        foreach (var text in (ReadOnlySpan<string>)[row.Stream, row.Type, row.Payload, row.Actor, $"{row.Command}"])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt64LittleEndian(number, bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        link = hash.GetHashAndReset();
    }

    public override string ToString() => Convert.ToHexStringLower(link);
}
