using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Tests;

public abstract partial class StorageContract
{
    [Fact]
    public async Task An_identity_is_given_once_whatever_bears_it_and_wherever()
    {
        await using var store = await Open();
        var (item, one, other) = (Item("Marking"), Agenda(), Agenda());
        await store.Log.Append(Request(one, 0, item));

        var taken = await Assert.ThrowsAsync<IdentityTakenException>(() => store.Log.Append(Request(other, 0, Item("Tracing"), item)));
        var kind = await Assert.ThrowsAsync<IdentityTakenException>(() => store.Log.Append(
            Request($"speakers/{item.Item}", 0, new PointOfOrderRaised(new(new(item.Item.Value), default, "Kenya", default, Now, false, null)))));

        Assert.Equal(("agenda-item-exists", "point-of-order-exists"), (taken.Refusal.Reason, kind.Refusal.Reason));
        Assert.Contains("that of an agenda item", kind.Refusal.Message, StringComparison.Ordinal);
        // Nothing of a refused append is written, and none of its other identities given.
        Assert.Equal(0, await store.Log.VersionOf(other));
        await using var context = store.Context();
        Assert.Equal([(item.Item.Value, "agenda item", one)], (await context.Identities.ToListAsync()).Select(row => (row.Id, row.Kind, row.Stream)));
    }

    [Fact]
    public async Task An_identity_is_not_given_again_though_what_bore_it_is_gone()
    {
        await using var store = await Open();
        var (item, stream) = (Item("Marking"), Agenda());
        await store.Log.Append(Request(stream, 0, item));
        await store.Log.Append(Request(stream, 1, new AgendaItemRemoved(item.Item)));

        await Assert.ThrowsAsync<IdentityTakenException>(() => store.Log.Append(Request(stream, 2, item)));
    }

    [Fact]
    public async Task Two_things_that_one_command_makes_do_not_bear_the_same_identity()
    {
        await using var store = await Open();
        var id = Guid.CreateVersion7();
        var pledged = new ContributionPledged(new(id), "Norway", "USD", 300_00, 1, 300_00, null);
        var received = new ContributionReceived(new(id), new(new(id), 300_00, 1, 300_00, 300_00, new(2024, 5, 2)));

        var taken = await Assert.ThrowsAsync<IdentityTakenException>(() => store.Log.Append(Request($"fund/{Guid.CreateVersion7()}", 0, pledged, received)));

        Assert.Equal("receipt-exists", taken.Refusal.Reason);
    }

    [Fact]
    public async Task Of_a_crowd_that_chose_one_identity_one_has_it_and_the_others_fail_alone()
    {
        await using var store = await Open();
        var item = Item("Marking");
        var crowd = Enumerable.Range(0, 100).Select(_ => store.Log.Append(Request(Agenda(), 0, item))).ToList();
        var others = Enumerable.Range(0, 100).Select(_ => store.Log.Append(Request(Agenda(), 0, Item("Elsewhere")))).ToList();

        await Task.WhenAll(others);
        await Task.WhenAll(crowd.Select(append => append.ContinueWith(
            done => done.Exception is null || done.Exception.InnerException is IdentityTakenException ? 0 : throw done.Exception, TaskScheduler.Default)));

        _ = Assert.Single(crowd, append => append.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_log_from_before_identities_were_kept_loads_though_it_gives_one_twice()
    {
        await using var store = await Open();
        var (item, one, other) = (Item("Marking"), Agenda(), Agenda());
        await store.Log.Append(Request(one, 0, item));
        await using (var context = store.Context())
            await context.Identities.ExecuteDeleteAsync();
        await store.Log.Append(Request(other, 0, item));
        await using (var context = store.Context())
            await context.Identities.ExecuteDeleteAsync();

        // Whoever brings the database to this version has them derived.
        await store.Migrate();

        await using (var context = store.Context())
            Assert.Equal([(item.Item.Value, one)], (await context.Identities.ToListAsync()).Select(row => (row.Id, row.Stream)));
        Assert.Equal(item, Assert.Single(await Read(store, other)).Event);
        await Assert.ThrowsAsync<IdentityTakenException>(() => store.Log.Append(Request(Agenda(), 0, item)));
    }

    [Fact]
    public async Task Identities_derived_anew_are_those_that_were_given()
    {
        await using var store = await Open();
        await Conference(store);
        async Task<string[]> Given()
        {
            await using var context = store.Context();
            return [.. (await context.Identities.OrderBy(row => row.Id).ToListAsync()).Select(row => $"{row.Id} {row.Kind} {row.Stream}")];
        }

        var given = await Given();
        await store.Services.RebuildReadModels(CancellationToken.None);

        Assert.NotEmpty(given);
        Assert.Equal(given, await Given());
    }
}
