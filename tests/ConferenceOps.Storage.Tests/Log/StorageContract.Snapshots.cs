using ConferenceOps.Domain.Agenda;
using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Tests;

public abstract partial class StorageContract
{
    [Fact]
    public async Task A_snapshot_is_a_cache()
    {
        await using var store = await Open();
        var stream = Agenda();
        var happened = Item("Marking");
        var state = BodyAgenda.Initial.Evolve(happened);
        var outcome = new CommandOutcome(new(Guid.CreateVersion7()), Secretary.Account, -7, 1);
        await store.Log.Append(Request(stream, 0, happened) with { Snapshot = state, Outcomes = [outcome] });

        var snapshot = await store.Log.LatestSnapshot<BodyAgenda>(stream);
        Assert.Equal(1, snapshot!.Version);
        Assert.Equal(state.Items, snapshot.State.Items);
        Assert.Equal([outcome], snapshot.Outcomes);

        // Of another shape than is declared, it is passed over; the events remain.
        await using (var context = store.Context())
            await context.Snapshots.ExecuteUpdateAsync(set => set.SetProperty(row => row.Shape, BodyAgenda.Shape + 1));
        Assert.Null(await store.Log.LatestSnapshot<BodyAgenda>(stream));
        Assert.Single(await Read(store, stream));
    }

    [Fact]
    public async Task A_later_snapshot_replaces_the_earlier()
    {
        await using var store = await Open();
        var stream = Agenda();
        await store.Log.Append(Request(stream, 0, Item("Marking")) with { Snapshot = BodyAgenda.Initial });
        await store.Log.Append(Request(stream, 1, Item("Tracing")) with { Snapshot = BodyAgenda.Initial });
        Assert.Equal(2, (await store.Log.LatestSnapshot<BodyAgenda>(stream))!.Version);
    }
}
