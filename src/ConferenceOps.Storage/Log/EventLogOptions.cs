namespace ConferenceOps.Storage.Log;

/// <summary>How the log writes (configuration section <c>Storage</c>).</summary>
public sealed class EventLogOptions
{
    /// <summary>The most commands committed in one transaction; 1 commits each by itself.</summary>
    public int BatchSize { get; init; } = 256;
}
