using ConferenceOps.Domain;

namespace ConferenceOps.Storage.Log;

/// <summary>
/// An event that a newer version wrote. Its place in the log is known, and who caused it; what happened is not. Its followers are told that something
/// did, its aggregate stops here, and nothing else does.
/// </summary>
/// <param name="Name">Its stored name.</param>
public sealed record UnreadableEvent(string Name) : IEvent;
