using ConferenceOps.Domain.Agenda;
using ConferenceOps.Storage.Log;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceOps.Storage.Tests;

public abstract partial class StorageContract
{
    [Fact]
    public async Task What_this_host_writes_is_told_before_anyone_is_told_that_it_was_written()
    {
        await using var store = await Open();
        var tail = store.Services.GetRequiredService<LogTail>();
        var told = new List<string>();
        tail.Committed += recorded => told.Add(recorded.Stream);

        var stream = Agenda();
        await store.Log.Append(Request(stream, 0, Item("Marking")));

        Assert.Equal([stream], told);
    }

    [Fact]
    public async Task What_another_host_writes_is_told_once_the_bell_rings()
    {
        await using var store = await Open();
        await using var elsewhere = new LogTail(store.Contexts, NullLogger<LogTail>.Instance);
        var heard = new TaskCompletionSource<RecordedEvent>();
        elsewhere.Committed += recorded => heard.TrySetResult(recorded);
        await elsewhere.Start(CancellationToken.None);

        var stream = Agenda();
        await store.Log.Append(Request(stream, 0, Item("Marking")));
        elsewhere.Ring();

        var recorded = await heard.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((stream, "Marking"), (recorded.Stream, ((AgendaItemAdded)recorded.Event).Title));
    }

    [Fact]
    public async Task A_missed_bell_costs_no_change()
    {
        await using var store = await Open();
        await using var elsewhere = new LogTail(store.Contexts, NullLogger<LogTail>.Instance);
        var heard = new TaskCompletionSource();
        elsewhere.Committed += _ => heard.TrySetResult();
        await elsewhere.Start(CancellationToken.None);

        await store.Log.Append(Request(Agenda(), 0, Item("Marking")));

        await heard.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Two_hosts_that_write_at_once_are_each_told_everything_once_and_in_the_order_of_the_log()
    {
        await using var store = await Open();
        await using var hereTail = new LogTail(store.Contexts, NullLogger<LogTail>.Instance);
        await using var thereTail = new LogTail(store.Contexts, NullLogger<LogTail>.Instance);
        await using var here = new EventLog(store.Contexts, new() { BatchSize = 4 }, hereTail);
        await using var there = new EventLog(store.Contexts, new() { BatchSize = 4 }, thereTail);
        var (heardHere, heardThere) = (new List<long>(), new List<long>());
        hereTail.Committed += recorded => heardHere.Add(recorded.Position);
        thereTail.Committed += recorded => heardThere.Add(recorded.Position);
        await Task.WhenAll(hereTail.Start(CancellationToken.None), thereTail.Start(CancellationToken.None));

        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => (number % 2 == 0 ? here : there).Append(Request(Agenda(), 0, Item("Marking")))));
        await Task.WhenAll(hereTail.Read(), thereTail.Read());

        Assert.Equal(Enumerable.Range(1, 60).Select(position => (long)position), heardHere);
        Assert.Equal(heardHere, heardThere);
    }

    [Fact]
    public async Task Whoever_asks_for_a_version_that_is_committed_waits_until_it_was_told()
    {
        await using var store = await Open();
        await using var elsewhere = new LogTail(store.Contexts, NullLogger<LogTail>.Instance);
        await elsewhere.Start(CancellationToken.None);
        var told = new List<int>();
        elsewhere.Committed += recorded => told.Add(recorded.Version);
        var stream = Agenda();
        await store.Log.Append(Request(stream, 0, Item("Marking"), Item("Tracing")));

        await elsewhere.Reach(stream, 2);

        Assert.Equal([1, 2], told);
    }
}
