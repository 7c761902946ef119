namespace ConferenceOps.Server.Views;

/// <summary>
/// Something read often and changed seldom, loaded once and kept until it is dropped. A load begun before a drop is never served after it:
/// it starts only once it is the current one.
/// </summary>
internal sealed class View<T>(Func<Task<T>> load)
{
    private Lazy<Task<T>>? current;

    public Task<T> Get()
    {
        while (true)
        {
            var kept = Volatile.Read(ref current);
            if (kept is null)
            {
                var mine = new Lazy<Task<T>>(load);
                kept = Interlocked.CompareExchange(ref current, mine, null) ?? mine;
            }

            // A failed load is not kept: the next reader tries again.
            if (!kept.Value.IsFaulted)
                return kept.Value;
            if (Interlocked.CompareExchange(ref current, null, kept) == kept)
                return kept.Value;
        }
    }

    public void Drop() => Volatile.Write(ref current, null);
}
