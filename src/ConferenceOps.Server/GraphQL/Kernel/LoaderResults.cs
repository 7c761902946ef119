using GraphQL.DataLoader;

namespace ConferenceOps.Server.GraphQL;

internal static class LoaderResults
{
    /// <summary>The loaded value, turned into another.</summary>
    public static IDataLoaderResult<TTo> Then<TFrom, TTo>(this IDataLoaderResult<TFrom> loading, Func<TFrom, TTo> turn) =>
        new Turned<TFrom, TTo>(loading, turn);

    /// <summary>Two loaded values.</summary>
    public static IDataLoaderResult<(TFirst First, TSecond Second)> And<TFirst, TSecond>(
        this IDataLoaderResult<TFirst> first, IDataLoaderResult<TSecond> second) =>
        new Both<TFirst, TSecond>(first, second);

    private sealed class Turned<TFrom, TTo>(IDataLoaderResult<TFrom> loading, Func<TFrom, TTo> turn) : IDataLoaderResult<TTo>
    {
        public async Task<TTo> GetResultAsync(CancellationToken cancellationToken = default) => turn(await loading.GetResultAsync(cancellationToken));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }

    private sealed class Both<TFirst, TSecond>(IDataLoaderResult<TFirst> first, IDataLoaderResult<TSecond> second)
        : IDataLoaderResult<(TFirst First, TSecond Second)>
    {
        public async Task<(TFirst First, TSecond Second)> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await first.GetResultAsync(cancellationToken), await second.GetResultAsync(cancellationToken));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
