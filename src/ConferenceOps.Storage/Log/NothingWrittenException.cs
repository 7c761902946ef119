namespace ConferenceOps.Storage.Log;

/// <summary>The store could not be had, so it is known that nothing was written.</summary>
public sealed class NothingWrittenException(Exception cause) : Exception($"The event log cannot be written now, and nothing was: {cause.Message}", cause);
