namespace ConferenceOps.Storage.Log;

/// <summary>How the log writes (configuration section <c>Storage</c>).</summary>
public sealed class EventLogOptions
{
    /// <summary>The most commands committed in one transaction; 1 commits each by itself.</summary>
    public int BatchSize { get; init; } = 256;

    /// <summary>How long a probe waits for the writer before it counts as one that cannot write.</summary>
    public TimeSpan ProbeWithin { get; init; } = TimeSpan.FromSeconds(5);
}
