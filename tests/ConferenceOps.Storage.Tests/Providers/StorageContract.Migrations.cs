using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Tests;

public abstract partial class StorageContract
{
    [Fact]
    public async Task A_migration_that_was_stopped_before_it_had_derived_the_rows_is_completed()
    {
        await using var store = await Open();
        await Conference(store);
        var rows = await Rows(store);
        await using (var context = store.Context())
        {
            await context.Proposals.ExecuteDeleteAsync();
            await context.Revisions.ExecuteDeleteAsync();
        }

        await store.Migrate();

        Assert.Equal(rows, await Rows(store));
    }
}
