using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Tests;

public abstract partial class StorageContract
{
    [Fact]
    public async Task What_is_appended_is_read_back_in_order()
    {
        await using var store = await Open();
        var stream = Agenda();
        var written = await store.Log.Append(Request(stream, 0, Item("Marquage · الوسم · 标识 · Маркировка"), Item("Tracing")));
        await store.Log.Append(Request(stream, 2, Item("Other matters")));

        var read = await Read(store, stream);

        Assert.Equal([1, 2, 3], read.Select(recorded => recorded.Version));
        Assert.Equal(written.Select(recorded => recorded.Event), read.Take(2).Select(recorded => recorded.Event));
        Assert.True(read.Select(recorded => recorded.Position).SequenceEqual(read.Select(recorded => recorded.Position).Order()));
        Assert.Equal((Secretary, Now), (read[0].By, read[0].At));
        Assert.Equal("agenda.item-added", read[0].Type);
        Assert.Equal(3, await store.Log.VersionOf(stream));
        Assert.Equal([3], (await Read(store, stream, after: 2)).Select(recorded => recorded.Version));
    }

    [Fact]
    public async Task A_stream_that_has_moved_on_refuses_what_was_decided_before()
    {
        await using var store = await Open();
        var stream = Agenda();
        await store.Log.Append(Request(stream, 0, Item("Marking")));

        var conflict = await Assert.ThrowsAsync<ConcurrencyConflictException>(() => store.Log.Append(Request(stream, 0, Item("Tracing"))));

        Assert.Contains("version 1, not 0", conflict.Message, StringComparison.Ordinal);
        Assert.Single(await Read(store, stream));
    }

    [Fact]
    public async Task What_was_decided_from_another_stream_is_written_only_while_that_one_stands()
    {
        await using var store = await Open();
        var (stream, other, unborn) = (Agenda(), Agenda(), Agenda());
        await store.Log.Append(Request(other, 0, Item("Marking")));
        await store.Log.Append(Request(stream, 0, Item("Tracing")) with { Premises = [new(other, 1), new(unborn, 0)] });
        await store.Log.Append(Request(other, 1, Item("Assistance")));

        var moved = await Assert.ThrowsAsync<PremiseMovedException>(
            () => store.Log.Append(Request(stream, 1, Item("Too late")) with { Premises = [new(unborn, 0), new(other, 1)] }));

        Assert.Contains(other, moved.Message, StringComparison.Ordinal);
        Assert.Equal(1, await store.Log.VersionOf(stream));
        await store.Log.Append(Request(stream, 1, Item("In time")) with { Premises = [new(other, 2)] });
    }

    [Fact]
    public async Task Of_two_that_contradict_each_other_one_is_written_even_at_the_same_moment()
    {
        await using var store = await Open();
        foreach (var _ in Enumerable.Range(0, 20))
        {
            var (one, other) = (Agenda(), Agenda());
            Task[] both =
            [
                store.Log.Append(Request(one, 0, Item("Marking")) with { Premises = [new(other, 0)] }),
                store.Log.Append(Request(other, 0, Item("Tracing")) with { Premises = [new(one, 0)] }),
            ];

            await Assert.ThrowsAsync<PremiseMovedException>(() => Task.WhenAll(both));

            Assert.Equal(1, both.Count(append => append.IsCompletedSuccessfully));
        }
    }

    [Fact]
    public async Task A_version_ahead_of_the_log_is_refused_too()
    {
        await using var store = await Open();
        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => store.Log.Append(Request(Agenda(), 5, Item("Marking"))));
    }

    [Fact]
    public async Task The_same_command_is_not_written_twice()
    {
        await using var store = await Open();
        var stream = Agenda();
        var request = Request(stream, 0, Item("Marking"), Item("Tracing"));
        await store.Log.Append(request);

        await Assert.ThrowsAnyAsync<Exception>(() => store.Log.Append(request with { ExpectedVersion = 2 }));

        Assert.Equal(2, await store.Log.VersionOf(stream));
    }

    [Fact]
    public async Task What_came_of_a_command_is_remembered_with_who_sent_it_and_what_it_said()
    {
        await using var store = await Open();
        var stream = Agenda();
        var request = Request(stream, 0, Item("Marking"), Item("Tracing"));
        var written = await store.Log.Append(request);

        var outcome = new CommandOutcome(request.Command, Secretary.Account, request.Digest, 2);
        Assert.Equal(outcome, await store.Log.OutcomeOf(stream, request.Command));
        Assert.Equal(outcome, written[^1].Outcome);
        Assert.Null(await store.Log.OutcomeOf(Agenda(), request.Command));

        // A row from before digests were kept.
        await using (var context = store.Context())
            await context.Events.ExecuteUpdateAsync(set => set.SetProperty(row => row.Digest, (long?)null));
        Assert.Equal(outcome with { Digest = null }, await store.Log.OutcomeOf(stream, request.Command));
        Assert.Equal([null, null], (await Read(store, stream)).Select(recorded => recorded.Digest));
    }

    [Fact]
    public async Task A_long_stream_is_read_page_by_page_without_a_gap()
    {
        await using var store = await Open();
        var stream = Agenda();
        await store.Log.Append(Request(stream, 0, [.. Enumerable.Range(0, 1_234).Select(_ => Item("Marking"))]));
        Assert.Equal(Enumerable.Range(1, 1_234), (await Read(store, stream)).Select(recorded => recorded.Version));
    }

    [Fact]
    public async Task What_is_queued_is_written_before_the_log_closes()
    {
        await using var store = await Open();
        var stream = Agenda();
        var queued = Enumerable.Range(0, 50).Select(_ => store.Log.Append(Request(Agenda(), 0, Item("Marking")))).ToList();

        await store.Log.DisposeAsync();

        Assert.All(queued, append => Assert.True(append.IsCompletedSuccessfully));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.Log.Append(Request(stream, 0, Item("Late"))));
    }
}
