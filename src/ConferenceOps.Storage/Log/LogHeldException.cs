namespace ConferenceOps.Storage.Log;

/// <summary>Another has held the lock for writing for so long that whoever waits gives up; nothing was written.</summary>
public sealed class LogHeldException(string? holder, Exception cause)
    : Exception($"Another host has held the event log for 15 seconds or more: {holder ?? "the database does not say which"}. Send the command again.", cause)
{
    /// <summary>Who it is, as the database knows it; null where it does not tell.</summary>
    public string? Holder { get; } = holder;
}
