using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Storage.Log;
using Microsoft.Data.Sqlite;

namespace ConferenceOps.Storage.Tests.Log;

/// <summary>The writer outlives whatever a database does to it, and tells everyone who waits.</summary>
public sealed class WriterRules
{
    public static TheoryData<Breaks> Everything => [.. Enum.GetValues<Breaks>()];

    [Theory, MemberData(nameof(Everything))]
    public async Task Whatever_breaks_everyone_who_waits_is_told_and_the_writer_goes_on(Breaks at)
    {
        await using var store = await SqliteStore.Open();
        var contexts = new BrittleContexts(store.Connection(), at);
        await using var log = new EventLog(contexts, new());

        var crowd = Enumerable.Range(0, 20).Select(_ => log.Append(Added())).ToArray();
        await Task.WhenAll(crowd.Select(append => append.ContinueWith(_ => { }, TaskScheduler.Default))).WaitAsync(TimeSpan.FromMinutes(1));
        contexts.Mend();

        Assert.True(contexts.HasBroken);
        var after = Added();
        await log.Append(after).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.NotNull(await log.OutcomeOf(after.Stream, after.Command));
    }

    [Fact]
    public async Task What_was_committed_is_acknowledged_though_the_connection_breaks_just_after()
    {
        await using var store = await SqliteStore.Open();
        await using var log = new EventLog(new BrittleContexts(store.Connection(), Breaks.TransactionsEnd), new());

        var appends = Enumerable.Range(0, 20).Select(_ => Added()).ToArray();
        await Task.WhenAll(appends.Select(log.Append)).WaitAsync(TimeSpan.FromMinutes(1));

        foreach (var append in appends)
            Assert.Equal(1, (await log.OutcomeOf(append.Stream, append.Command))!.Version);
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_found_again_and_acknowledged()
    {
        await using var store = await SqliteStore.Open();
        var contexts = new BrittleContexts(store.Connection(), Breaks.Answer);
        await using var log = new EventLog(contexts, new());

        var appends = Enumerable.Range(0, 20).Select(_ => Added()).ToArray();
        var recorded = await Task.WhenAll(appends.Select(log.Append)).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.True(contexts.HasBroken);
        Assert.Equal(Enumerable.Range(1, 20).Select(position => (long)position), recorded.Select(one => one[0].Position).Order());
        foreach (var append in appends)
            Assert.Equal(1, (await log.OutcomeOf(append.Stream, append.Command))!.Version);
    }

    [Fact]
    public async Task When_the_connection_is_lost_everyone_who_waits_is_told_at_once_and_nobody_waits_for_an_attempt_of_their_own()
    {
        await using var store = await SqliteStore.Open();
        var contexts = new BrittleContexts(store.Connection(), Breaks.Connection);
        await using var log = new EventLog(contexts, new() { BatchSize = 32 });

        var crowd = Enumerable.Range(0, 200).Select(_ => log.Append(Added())).ToArray();
        await Task.WhenAll(crowd.Select(append => append.ContinueWith(_ => { }, TaskScheduler.Default))).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.All(crowd, append => Assert.True(append.Exception!.InnerException is NothingWrittenException or IOException));
        Assert.InRange(contexts.Asked, 2, 20);
        contexts.Mend();
        await log.Append(Added()).WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_writer_that_can_write_says_so_and_writes_nothing()
    {
        await using var store = await SqliteStore.Open();
        await store.Log.Probe();
        var after = Added();
        Assert.Equal(1, (await store.Log.Append(after))[0].Position);
        await store.Log.Probe();
    }

    [Fact]
    public async Task A_writer_that_is_kept_out_says_so_in_time_and_writes_again_when_it_is_let_in()
    {
        await using var store = await SqliteStore.Open();
        await using var log = new EventLog(store.Contexts, new() { ProbeWithin = TimeSpan.FromMilliseconds(200) });
        await using (var other = new SqliteConnection(store.Connection()))
        {
            await other.OpenAsync();
            await using var held = await other.BeginTransactionAsync();
            await Assert.ThrowsAsync<TimeoutException>(() => log.Probe());
        }

        await log.Append(Added()).WaitAsync(TimeSpan.FromMinutes(1));
        await using var patient = new EventLog(store.Contexts, new());
        await patient.Probe();
    }

    [Theory]
    [InlineData(Breaks.Contexts)]
    [InlineData(Breaks.Begin)]
    public async Task A_writer_that_cannot_begin_says_why(Breaks at)
    {
        await using var store = await SqliteStore.Open();
        var contexts = new BrittleContexts(store.Connection(), at);
        await using var log = new EventLog(contexts, new());
        await Assert.ThrowsAsync<IOException>(() => log.Probe());
        contexts.Mend();
        await log.Probe();
    }

    [Fact]
    public async Task A_log_that_is_closed_cannot_be_written()
    {
        await using var store = await SqliteStore.Open();
        var log = store.Log;
        await log.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => log.Probe());
    }

    private static Append Added() => new(
        $"agenda/{Guid.CreateVersion7()}", 0, [new AgendaItemAdded(new(Guid.CreateVersion7()), null, "Marking")],
        new(Guid.Empty, "Secretary", Roles.Secretariat), DateTimeOffset.UnixEpoch, new(Guid.CreateVersion7()), 0);
}
