using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Tests;

public abstract partial class StorageContract
{
    [Fact]
    public async Task Nobody_derives_rows_anew_while_a_host_serves_nor_serves_while_somebody_does()
    {
        await using var store = await Open();
        await Conference(store);
        await using (await store.Services.Occupy(alone: false, CancellationToken.None))
        {
            await using var second = await store.Services.Occupy(alone: false, CancellationToken.None);
            await second.Keep(CancellationToken.None);
            var refused = await Assert.ThrowsAsync<StoreInUseException>(() => store.Services.RebuildReadModels(CancellationToken.None));
            Assert.Contains("A host serves this store", refused.Message, StringComparison.Ordinal);
        }

        var told = new List<long>();
        await store.Services.RebuildReadModels(CancellationToken.None, new Heard(at =>
        {
            told.Add(at);
            Assert.Throws<StoreInUseException>(() => store.Services.Occupy(alone: false, CancellationToken.None).GetAwaiter().GetResult());
        }));
        Assert.NotEmpty(told);
        await using var after = await store.Services.Occupy(alone: false, CancellationToken.None);
    }

    [Fact]
    public async Task A_rebuild_that_was_stopped_is_noticed_and_completed_by_migrating()
    {
        await using var store = await Open();
        await Conference(store);
        await store.Log.Append(Request(Agenda(), 0, [.. Enumerable.Range(0, 1_100).Select(_ => Item("Marking"))]));
        var rows = await Rows(store);
        await Assert.ThrowsAsync<IOException>(() =>
            store.Services.RebuildReadModels(CancellationToken.None, new Heard(_ => throw new IOException("Killed."))));

        Assert.False(await store.Services.IsMigrated(CancellationToken.None));
        await store.Migrate();

        Assert.True(await store.Services.IsMigrated(CancellationToken.None));
        Assert.Equal(rows, await Rows(store));
        await using var context = store.Context();
        Assert.Equal(1_100, await context.Identities.CountAsync(row => row.Kind == "agenda item"));
    }

    private sealed class Heard(Action<long> hear) : IProgress<long>
    {
        public void Report(long value) => hear(value);
    }
}
