namespace ConferenceOps.Storage.Log;

/// <summary>Something that waits for the writer.</summary>
internal abstract class Pending
{
    /// <summary>It is not done, and never will be.</summary>
    public abstract void Fail(Exception failure);
}
