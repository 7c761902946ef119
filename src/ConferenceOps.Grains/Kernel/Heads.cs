using System.Collections.Concurrent;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Grains;

/// <summary>How far this host has heard of the streams whose aggregates it keeps: what another host writes is heard of here first.</summary>
public sealed class Heads
{
    private readonly ConcurrentDictionary<string, Head> watched = new(StringComparer.Ordinal);

    /// <summary>Listens to what is committed.</summary>
    public Heads(LogTail tail) => tail.Committed += change =>
    {
        if (watched.TryGetValue(change.Stream, out var head))
            head.Hear(change.Version);
    };

    /// <summary>To be told of a stream from now on, in the place of whoever was.</summary>
    internal Head Watch(string stream) => watched[stream] = new();

    /// <summary>To be told no more.</summary>
    internal void Leave(string stream, Head head) => watched.TryRemove(new(stream, head));
}

/// <summary>How far this host has heard of one stream.</summary>
internal sealed class Head
{
    private int version;

    /// <summary>The last version heard of; 0 if none.</summary>
    public int Version => Volatile.Read(ref version);

    /// <summary>Another version is committed.</summary>
    public void Hear(int heard)
    {
        if (heard > Volatile.Read(ref version))
            Volatile.Write(ref version, heard);
    }
}
