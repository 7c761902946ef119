using GraphQL.DataLoader;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Gathers the keys that one level of a query asks for, and loads them with one question to the store.</summary>
internal sealed class BatchLoader<TKey, TValue>(Func<IReadOnlyCollection<TKey>, CancellationToken, Task<ILookup<TKey, TValue>>> load)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private HashSet<TKey> asked = [];
    private Lazy<Task<ILookup<TKey, TValue>>>? next;

    public IDataLoaderResult<IEnumerable<TValue>> Load(TKey key)
    {
        lock (gate)
        {
            asked.Add(key);
            next ??= new(Start);
            return new Result(key, next);
        }
    }

    // Called when the first result is needed, which is after the whole level has asked.
    private Task<ILookup<TKey, TValue>> Start()
    {
        lock (gate)
        {
            var keys = asked;
            (asked, next) = ([], null);
            return load(keys, CancellationToken.None);
        }
    }

    private sealed class Result(TKey key, Lazy<Task<ILookup<TKey, TValue>>> batch) : IDataLoaderResult<IEnumerable<TValue>>
    {
        public async Task<IEnumerable<TValue>> GetResultAsync(CancellationToken cancellationToken = default) => (await batch.Value)[key];

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
