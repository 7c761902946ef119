using GraphQL.DataLoader;

namespace ConferenceOps.Server.GraphQL;

internal static class LoaderResults
{
    /// <summary>The loaded value, turned into another.</summary>
    public static IDataLoaderResult<TTo> Then<TFrom, TTo>(this IDataLoaderResult<TFrom> loading, Func<TFrom, TTo> turn) => new Turned<TFrom, TTo>(loading, turn);

    private sealed class Turned<TFrom, TTo>(IDataLoaderResult<TFrom> loading, Func<TFrom, TTo> turn) : IDataLoaderResult<TTo>
    {
        public async Task<TTo> GetResultAsync(CancellationToken cancellationToken = default) => turn(await loading.GetResultAsync(cancellationToken));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
