using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Storage.Tests;

public abstract partial class StorageContract
{
    [Fact]
    public async Task A_conflict_in_a_crowd_fails_alone()
    {
        await using var store = await Open();
        var stream = Agenda();
        var crowd = Enumerable.Range(0, 100).Select(_ => store.Log.Append(Request(stream, 0, Item("First")))).ToList();
        var others = Enumerable.Range(0, 100).Select(_ => store.Log.Append(Request(Agenda(), 0, Item("Elsewhere")))).ToList();

        await Task.WhenAll(others);
        await Task.WhenAll(crowd.Select(append => append.ContinueWith(
            done => done.Exception is null || done.Exception.InnerException is ConcurrencyConflictException ? 0 : throw done.Exception,
            TaskScheduler.Default)));

        _ = Assert.Single(crowd, append => append.IsCompletedSuccessfully);
        Assert.Single(await Read(store, stream));
    }

    [Fact]
    public async Task Many_callers_at_once_each_get_what_they_wrote()
    {
        await using var store = await Open();
        var streams = Enumerable.Range(0, 256).Select(_ => Agenda()).ToList();

        var recorded = await Task.WhenAll(streams.Select(stream => store.Log.Append(Request(stream, 0, Item(stream)))));

        foreach (var (stream, written) in streams.Zip(recorded))
            Assert.Equal((stream, stream), (written[0].Stream, ((AgendaItemAdded)written[0].Event).Title));
        Assert.Equal(256, recorded.Select(written => written[0].Position).Distinct().Count());
    }

    [Fact]
    public async Task Nothing_is_half_written_when_a_row_cannot_be_derived()
    {
        await using var store = await Open();
        var meeting = new MeetingId(Guid.CreateVersion7());
        var good = Agenda();
        var together = new[]
        {
            store.Log.Append(Request(good, 0, Item("Marking"))),
            // No programme ever scheduled this meeting, so there is no row to change.
            store.Log.Append(Request($"meeting/{meeting}", 0, new MeetingOpened(new(Guid.CreateVersion7()), meeting, 1, "Opening"))),
        };

        await together[0];
        await Assert.ThrowsAsync<InvalidOperationException>(() => together[1]);

        Assert.Equal(1, await store.Log.VersionOf(good));
        Assert.Equal(0, await store.Log.VersionOf($"meeting/{meeting}"));
    }
}
