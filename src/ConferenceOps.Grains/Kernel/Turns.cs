namespace ConferenceOps.Grains;

/// <summary>
/// Makes things one at a time that are aggregates of their own, yet must not look alike: of two at the same moment the second sees the first.
/// One host can see to it.
/// </summary>
internal sealed class Turns : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<T> Take<T>(Func<Task<T>> make)
    {
        await turn.WaitAsync();
        try
        {
            return await make();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
