namespace ConferenceOps.Storage;

/// <summary>Somebody else is at the store.</summary>
public sealed class StoreInUseException(bool alone) : InvalidOperationException(alone
    ? "A host serves this store, or another command works on it. Stop it first: what it answered meanwhile would be wrong."
    : "The read models of this store are being derived anew, or a backup is being restored. Start again when that is done.");
