namespace ConferenceOps.Storage.Backups;

/// <summary>A log in short.</summary>
/// <param name="Events">How many events it holds: the position of the last.</param>
/// <param name="Hash">A chain over all of them: two logs with the same are the same, on whichever database.</param>
public sealed record LogSummary(long Events, string Hash);
