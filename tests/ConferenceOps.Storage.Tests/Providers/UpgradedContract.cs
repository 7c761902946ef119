using ConferenceOps.Domain.Agenda;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ConferenceOps.Storage.Tests;

/// <summary>What a provider promises besides that has kept conferences of a former version.</summary>
public abstract class UpgradedContract : StorageContract
{
    [Fact]
    public async Task A_store_of_the_former_version_gets_the_new_rows_from_its_log_and_loses_its_old_snapshots()
    {
        await using var store = await Open();
        await Conference(store);
        var (rows, stream) = (await Rows(store), Agenda());
        await store.Log.Append(Request(stream, 0, Item("Marking")));
        await using (var context = store.Context())
        {
            await context.GetService<IMigrator>().MigrateAsync("SponsorshipFund");
            await context.Database.ExecuteSqlAsync($"INSERT INTO Snapshots (Stream, Version, Shape, Payload) VALUES ({stream}, 1, 'a build', '{{}}')");
        }

        Assert.False(await store.Services.IsMigrated(CancellationToken.None));
        await store.Migrate();

        Assert.Equal(rows, await Rows(store));
        Assert.Null(await store.Log.LatestSnapshot<BodyAgenda>(stream));
        Assert.Equal([null], (await Read(store, stream)).Select(recorded => recorded.Digest));
    }
}
