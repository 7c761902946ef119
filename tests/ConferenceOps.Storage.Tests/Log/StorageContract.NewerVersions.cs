using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Tests;

/// <content>A log in which a newer version has written, and decisions that are taken from all aggregates of a kind.</content>
public abstract partial class StorageContract
{
    [Fact]
    public async Task An_event_of_a_newer_version_keeps_its_place_and_says_what_it_is_called()
    {
        await using var store = await Open();
        var stream = $"agenda/{Guid.CreateVersion7()}";
        await store.Log.Append(Request(stream, 0, Item("Marking"), Item("Tracing"), Item("Stockpiles")));
        await Rename(store, stream, 2, "agenda.item-dissolved");

        var read = await Read(store, stream);

        Assert.Equal([1, 2, 3], read.Select(recorded => recorded.Version));
        Assert.Equal((new UnreadableEvent("agenda.item-dissolved"), "agenda.item-dissolved"), (read[1].Event, read[1].Type));
        Assert.Equal(["Marking", "Stockpiles"], read.Select(recorded => recorded.Event).OfType<AgendaItemAdded>().Select(added => added.Title));
    }

    [Fact]
    public async Task An_event_whose_form_is_of_a_newer_version_is_not_taken_for_what_it_was()
    {
        await using var store = await Open();
        var stream = $"agenda/{Guid.CreateVersion7()}";
        await store.Log.Append(Request(stream, 0, Item("Marking")));
        await using (var context = store.Context())
            await context.Events.Where(row => row.Stream == stream).ExecuteUpdateAsync(row => row.SetProperty(it => it.Payload, """{"item":"one of many"}"""));

        Assert.IsType<UnreadableEvent>(Assert.Single(await Read(store, stream)).Event);
    }

    [Fact]
    public async Task Rows_are_not_derived_anew_from_what_is_not_understood()
    {
        await using var store = await Open();
        await Conference(store);
        var before = await Rows(store);
        var stream = $"agenda/{Guid.CreateVersion7()}";
        await store.Log.Append(Request(stream, 0, Item("Marking")));
        await Rename(store, stream, 1, "agenda.item-dissolved");

        var refused = await Assert.ThrowsAsync<NewerVersionException>(() => store.Services.RebuildReadModels(CancellationToken.None));

        Assert.Contains("agenda.item-dissolved", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Rows(store));
    }

    [Fact]
    public async Task What_was_decided_from_all_of_a_kind_is_written_only_while_none_is_added()
    {
        await using var store = await Open();
        var (one, other, third) = ($"agenda/{Guid.CreateVersion7()}", $"agenda/{Guid.CreateVersion7()}", $"agenda/{Guid.CreateVersion7()}");
        await store.Log.Append(Request(one, 0, Item("Marking")));
        await store.Log.Append(Request($"agendas/{Guid.CreateVersion7()}", 0, Item("Of another kind")));
        var seen = await store.Log.PremiseOnAll("agenda/");
        Assert.Equal(new("agenda/", 1), seen);

        await store.Log.Append(Request(other, 0, Item("Tracing")) with { Premises = [seen] });
        var moved = await Assert.ThrowsAsync<PremiseMovedException>(
            () => store.Log.Append(Request(third, 0, Item("Stockpiles")) with { Premises = [seen] }));

        Assert.Equal("agenda/", moved.Stream);
        await store.Log.Append(Request(third, 0, Item("Stockpiles")) with { Premises = [await store.Log.PremiseOnAll("agenda/")] });
    }

    [Fact]
    public async Task Of_a_crowd_that_decided_from_the_same_of_a_kind_one_is_written()
    {
        await using var store = await Open();
        var seen = await store.Log.PremiseOnAll("agenda/");
        var crowd = Enumerable.Range(0, 20).Select(
            number => store.Log.Append(Request($"agenda/{Guid.CreateVersion7()}", 0, Item($"{number}")) with { Premises = [seen] })).ToList();

        await Task.WhenAll(crowd).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(1, crowd.Count(one => one.IsCompletedSuccessfully));
        Assert.All(crowd.Where(one => one.IsFaulted), one => Assert.IsType<PremiseMovedException>(one.Exception!.InnerException));
    }

    private static async Task Rename(Store store, string stream, int version, string name)
    {
        await using var context = store.Context();
        Assert.Equal(1, await context.Events.Where(row => row.Stream == stream && row.Version == version)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.Type, name)));
    }
}
