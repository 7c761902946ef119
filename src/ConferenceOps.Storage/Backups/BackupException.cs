namespace ConferenceOps.Storage.Backups;

/// <summary>A backup cannot be restored; nothing of it is.</summary>
public sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause);
