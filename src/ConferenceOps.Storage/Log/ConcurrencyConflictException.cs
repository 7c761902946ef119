namespace ConferenceOps.Storage.Log;

/// <summary>A stream has moved on since the events were decided, or the command was written already; nothing of them is written.</summary>
public sealed class ConcurrencyConflictException(string stream, int expected, int actual)
    : Exception($"{stream} is at version {actual}, not {expected}: somebody else wrote to it. Load it again and repeat the command.");
