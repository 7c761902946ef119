namespace ConferenceOps.Storage;

/// <summary>The store cannot be used as it is set; the message says how to set it.</summary>
public sealed class StorageSettingsException(string message) : InvalidOperationException(message);
