namespace ConferenceOps.Storage.Log;

/// <summary>The question whether the writer can write.</summary>
internal sealed class PendingProbe : Pending
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Settled once the writer has held the lock for writing, or could not have it.</summary>
    public Task Done => done.Task;

    /// <summary>False once whoever asked has gone.</summary>
    public bool IsAwaited => !done.Task.IsCompleted;

    public void Settle() => done.TrySetResult();

    public void Abandon() => done.TrySetCanceled();

    public override void Fail(Exception failure) => done.TrySetException(failure);
}
