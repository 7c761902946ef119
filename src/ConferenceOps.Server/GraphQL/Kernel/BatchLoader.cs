using GraphQL.DataLoader;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Gathers the keys that one level of a query asks for, and loads them with one question to the store.</summary>
internal sealed class BatchLoader<TKey, TValue>(Func<IReadOnlyCollection<TKey>, CancellationToken, Task<ILookup<TKey, TValue>>> load)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private Batch? next;

    public IDataLoaderResult<IEnumerable<TValue>> Load(TKey key)
    {
        lock (gate)
        {
            next ??= new(this);
            next.Asked.Add(key);
            return new Result(key, next);
        }
    }

    /// <summary>The keys of one level, loaded when the first of them is needed, which is after the whole level has asked.</summary>
    private sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        private Task<ILookup<TKey, TValue>>? loading;

        public HashSet<TKey> Asked { get; } = [];

        // All who wait for it wait for one answer, so that the first one's end is the end of all.
        public Task<ILookup<TKey, TValue>> Loaded(CancellationToken stop)
        {
            lock (loader.gate)
            {
                if (loader.next == this)
                    loader.next = null;
                return loading ??= loader.Begin(Asked, stop);
            }
        }
    }

    private Task<ILookup<TKey, TValue>> Begin(IReadOnlyCollection<TKey> keys, CancellationToken stop) => load(keys, stop);

    private sealed class Result(TKey key, Batch batch) : IDataLoaderResult<IEnumerable<TValue>>
    {
        public async Task<IEnumerable<TValue>> GetResultAsync(CancellationToken cancellationToken = default) => (await batch.Loaded(cancellationToken))[key];

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
