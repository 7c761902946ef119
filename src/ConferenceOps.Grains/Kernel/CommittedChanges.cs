using System.Collections.Immutable;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Grains;

/// <summary>Tells this host's listeners of events once they are committed, stream by stream in order of version.</summary>
public sealed class CommittedChanges
{
    /// <summary>Raised within the grain's turn: listeners must return at once and must not throw.</summary>
    public event Action<RecordedEvent>? Committed;

    internal void Publish(ImmutableArray<RecordedEvent> recorded)
    {
        foreach (var change in recorded)
            Committed?.Invoke(change);
    }
}
