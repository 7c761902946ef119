using Microsoft.Extensions.Time.Testing;

namespace ConferenceOps.Client.Tests.Live;

public sealed class LiveConnectionTests
{
    private const string Meeting = "meeting/1";

    private readonly LiveServer.Log log = new();

    [Fact]
    public async Task What_happens_is_told_once_and_in_order()
    {
        await using var server = await LiveServer.Started(log);
        await server.Commit(Meeting);
        await using var live = new LiveConnection(server.Address);
        await using var listener = new Listener(live, Meeting, after: 0);
        Assert.Equal(["1"], await listener.Hears(1));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => server.Commit(Meeting)));
        Assert.Equal(Enumerable.Range(2, 10).Select(version => $"{version}"), await listener.Hears(10));
        await HearsNoMore(server, listener, 12);
    }

    [Fact]
    public async Task A_lost_announcement_is_noticed_and_asked_for()
    {
        await using var server = await LiveServer.Started(log);
        await using var live = new LiveConnection(server.Address);
        await using var listener = new Listener(live, Meeting, after: 0);
        await Listener.Until(live, LiveState.Live);
        await server.Commit(Meeting, announced: false);
        await server.Commit(Meeting);
        Assert.Equal(["1", "2"], await listener.Hears(2));
        await Listener.Until(live, LiveState.Live);
    }

    [Fact]
    public async Task A_server_killed_and_started_again_is_found_and_what_was_missed_is_caught_up_with()
    {
        await using var server = await LiveServer.Started(log);
        await using var live = new LiveConnection(server.Address);
        await using var listener = new Listener(live, Meeting, after: 0);
        await server.Commit(Meeting);
        Assert.Equal(["1"], await listener.Hears(1));
        await server.Kill();
        await Listener.Until(live, LiveState.Offline);
        for (var i = 0; i < 5; i++)
            await server.Commit(Meeting);
        await server.Start();
        Assert.Equal(["2", "3", "4", "5", "6"], await listener.Hears(5));
        await HearsNoMore(server, listener, 7);
        await Listener.Until(live, LiveState.Live);
    }

    [Fact]
    public async Task A_server_that_is_not_there_at_first_is_found_later()
    {
        await using var server = new LiveServer(log);
        await server.Commit(Meeting);
        await using var live = new LiveConnection(server.Address);
        await using var listener = new Listener(live, Meeting, after: 0);
        await Listener.Until(live, LiveState.Offline);
        await server.Start();
        Assert.Equal(["1"], await listener.Hears(1));
    }

    [Fact]
    public async Task A_follower_who_missed_too_much_fetches_the_state_anew()
    {
        await using var server = await LiveServer.Started(log);
        for (var i = 0; i < 30; i++)
            await server.Commit(Meeting);
        await using var live = new LiveConnection(server.Address);
        await using var listener = new Listener(live, Meeting, after: 1, fetch: () => 30);
        Assert.Equal(["reset to 30"], await listener.Hears(1));
        await server.Commit(Meeting);
        Assert.Equal(["31"], await listener.Hears(1));
    }

    [Fact]
    public async Task A_fetch_that_fails_is_tried_again()
    {
        await using var server = await LiveServer.Started(log);
        await server.Commit(Meeting);
        await using var live = new LiveConnection(server.Address);
        var tries = 0;
        await using var listener = new Listener(live, Meeting, after: null, fetch: () => ++tries < 3 ? throw new HttpRequestException("lost") : 1);
        Assert.Equal(["reset to 1"], await listener.Hears(1));
        Assert.Equal(3, tries);
        await Listener.Until(live, LiveState.Live);
    }

    [Fact]
    public async Task A_change_that_could_not_be_applied_makes_the_follower_begin_again()
    {
        await using var server = await LiveServer.Started(log);
        await using var live = new LiveConnection(server.Address);
        var begunAgain = new TaskCompletionSource();
        await using var following = live.Follow(
            Meeting,
            0,
            change => change.Version == 1 ? throw new InvalidOperationException("cannot apply") : Task.CompletedTask,
            () =>
            {
                begunAgain.TrySetResult();
                return Task.FromResult(1);
            });
        await server.Commit(Meeting);
        await begunAgain.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await Listener.Until(live, LiveState.Live);
    }

    [Fact]
    public async Task Followers_of_one_stream_share_it_each_from_where_they_stand()
    {
        await using var server = await LiveServer.Started(log);
        for (var i = 0; i < 3; i++)
            await server.Commit(Meeting);
        await using var live = new LiveConnection(server.Address);
        await using var first = new Listener(live, Meeting, after: 1);
        await using var second = new Listener(live, Meeting, after: 3);
        await using var third = new Listener(live, Meeting, after: null, fetch: () => 3);
        Assert.Equal(["2", "3"], await first.Hears(2));
        Assert.Equal(["reset to 3"], await third.Hears(1));
        await server.Commit(Meeting);
        Assert.Equal(["4"], await first.Hears(1));
        Assert.Equal(["4"], await second.Hears(1));
        Assert.Equal(["4"], await third.Hears(1));
        await first.DisposeAsync();
        await server.Commit(Meeting);
        Assert.Equal(["5"], await second.Hears(1));
        await live.DisposeAsync();
        Assert.False(first.HeardMore);
    }

    [Fact]
    public async Task A_stream_that_is_not_for_the_reader_makes_the_page_look_again_and_leaves_the_others_live()
    {
        await using var server = await LiveServer.Started(log);
        await using var live = new LiveConnection(server.Address);
        await using var refused = new Listener(live, "secret/1", after: 5);
        await using var listener = new Listener(live, Meeting, after: 0);
        Assert.Equal(["reset to 0"], await refused.Hears(1));
        await server.Commit(Meeting);
        Assert.Equal(["1"], await listener.Hears(1));
        await Listener.Until(live, LiveState.Live);
        await live.DisposeAsync();
        Assert.False(refused.HeardMore);
    }

    [Fact]
    public async Task A_line_cut_without_a_word_is_noticed_and_nothing_is_lost()
    {
        await using var server = await LiveServer.Started(log);
        await using var line = new CutLine(server.Address);
        await using var live = new LiveConnection(line.Address);
        await using var listener = new Listener(live, Meeting, after: 0);
        await server.Commit(Meeting);
        Assert.Equal(["1"], await listener.Hears(1));
        await Listener.Until(live, LiveState.Live);
        line.Cut();
        var cut = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < 5; i++)
            await server.Commit(Meeting);
        await Listener.Until(live, LiveState.CatchingUp);
        // Two signs of life missed; a line left to itself would be given thirty seconds.
        Assert.InRange(TimeProvider.System.GetElapsedTime(cut), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        await Listener.Until(live, LiveState.Offline);
        line.Mend();
        live.Wake();
        Assert.Equal(["2", "3", "4", "5", "6"], await listener.Hears(5));
        await HearsNoMore(server, listener, 7);
    }

    [Fact]
    public async Task A_machine_that_slept_connects_again_when_it_wakes()
    {
        var clock = new FakeTimeProvider();
        await using var server = await LiveServer.Started(new() { Clock = clock });
        await using var line = new CutLine(server.Address);
        await using var live = new LiveConnection(line.Address, time: clock);
        await using var listener = new Listener(live, Meeting, after: 0);
        await Listener.Until(live, LiveState.Live);
        line.Cut();
        await server.Commit(Meeting);
        line.Mend();
        var slept = clock.GetUtcNow();
        var states = new List<(LiveState, DateTimeOffset)>();
        live.StateChanged += (_, _) => states.Add((live.State, live.Since));
        clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal(["1"], await listener.Hears(1));
        await Listener.Until(live, LiveState.Live);
        // Until it had caught up it said when it last knew.
        Assert.Equal(slept, states[0].Item2);
    }

    [Fact]
    public async Task The_servers_clock_is_learned_from_its_answers_and_from_what_happens()
    {
        var far = new FakeTimeProvider(new(2031, 3, 4, 5, 6, 7, TimeSpan.Zero));
        await using var server = await LiveServer.Started(new() { Clock = far });
        await using var live = new LiveConnection(server.Address, time: new FakeTimeProvider());
        await using var listener = new Listener(live, Meeting, after: 0);
        await Listener.Until(live, LiveState.Live);
        Assert.Equal(far.GetUtcNow(), live.Clock.Now);
        Assert.Equal(far.GetUtcNow(), live.Since);
        far.Advance(TimeSpan.FromMinutes(3));
        await server.Commit(Meeting);
        Assert.Equal(["1"], await listener.Hears(1));
        Assert.Equal(far.GetUtcNow(), live.Clock.Now);
    }

    [Fact]
    public async Task A_connection_disposed_of_tells_nothing_more()
    {
        await using var server = await LiveServer.Started(log);
        var live = new LiveConnection(server.Address);
        var listener = new Listener(live, Meeting, after: 0);
        await Listener.Until(live, LiveState.Live);
        await live.DisposeAsync();
        await server.Commit(Meeting);
        Assert.False(listener.HeardMore);
        Assert.Throws<ObjectDisposedException>(() => live.Follow(Meeting, 0, _ => Task.CompletedTask, () => Task.FromResult(0)));
    }

    /// <summary>What was told twice would be told before what comes next.</summary>
    private static async Task HearsNoMore(LiveServer server, Listener listener, int next)
    {
        await server.Commit(Meeting);
        Assert.Equal([$"{next}"], await listener.Hears(1));
    }
}
