using CsCheck;

namespace ConferenceOps.Client.Tests.Live;

public sealed class StreamCursorTests
{
    [Fact]
    public void A_change_that_comes_early_waits_for_its_turn()
    {
        var cursor = new StreamCursor(4);
        Assert.Empty(cursor.Announced(Change(6)));
        Assert.True(cursor.IsBehind);
        Assert.Equal([5, 6], Versions(cursor.Announced(Change(5))));
        Assert.False(cursor.IsBehind);
    }

    [Fact]
    public void A_change_that_comes_twice_is_handed_out_once()
    {
        var cursor = new StreamCursor(4);
        Assert.Equal([5], Versions(cursor.Announced(Change(5))));
        Assert.Empty(cursor.Announced(Change(5)));
        Assert.Empty(cursor.Answered(new(5, [Change(5)], Reset: false, default)));
    }

    [Fact]
    public void An_answer_that_says_more_happened_than_it_tells_is_asked_for_again()
    {
        var cursor = new StreamCursor(4);
        Assert.Equal([5], Versions(cursor.Answered(new(7, [Change(5)], Reset: false, default))));
        Assert.True(cursor.IsBehind);
        Assert.Equal(5, cursor.Ask());
    }

    [Fact]
    public void What_happens_while_the_state_is_fetched_anew_follows_it()
    {
        var cursor = new StreamCursor(null);
        Assert.Empty(cursor.Answered(new(900, [], Reset: true, default)));
        Assert.True(cursor.NeedsReset);
        Assert.Empty(cursor.Announced(Change(902)));
        Assert.Empty(cursor.Announced(Change(901)));
        Assert.Equal([902], Versions(cursor.Restarted(901)));
        Assert.False(cursor.IsBehind || cursor.NeedsReset);
    }

    [Fact]
    public void A_state_older_than_what_is_known_to_have_happened_is_caught_up_from()
    {
        var cursor = new StreamCursor(null);
        cursor.Answered(new(900, [], Reset: true, default));
        Assert.Empty(cursor.Restarted(898));
        Assert.True(cursor.IsBehind);
        Assert.Equal(898, cursor.Ask());
    }

    [Fact]
    public void A_reset_that_comes_late_does_not_undo_what_was_handed_out_since()
    {
        var cursor = new StreamCursor(4);
        cursor.Ask();
        Assert.Equal([5, 6], Versions(cursor.Announced(Change(5)).Concat(cursor.Announced(Change(6)))));
        Assert.Empty(cursor.Answered(new(6, [], Reset: true, default)));
        Assert.False(cursor.NeedsReset);
    }

    [Fact]
    public void A_server_with_another_past_makes_the_follower_begin_again()
    {
        var cursor = new StreamCursor(40);
        cursor.Ask();
        Assert.Empty(cursor.Answered(new(12, [], Reset: false, default)));
        Assert.True(cursor.NeedsReset);
        Assert.Equal([13], Versions(cursor.Restarted(12).Concat(cursor.Announced(Change(13)))));
        Assert.False(cursor.IsBehind);
    }

    [Fact]
    public void Whatever_order_three_changes_and_an_answer_come_in_each_is_handed_out_once_and_in_order()
    {
        // Every sequence of seven deliveries of changes 1 to 3, or of an answer with all three.
        for (var sequence = 0; sequence < Math.Pow(4, 7); sequence++)
        {
            var cursor = new StreamCursor(0);
            var got = new List<int>();
            for (var (step, rest) = (0, sequence); step < 7; step++, rest /= 4)
            {
                var due = rest % 4 == 0
                    ? cursor.Answered(new(3, [Change(1), Change(2), Change(3)], Reset: false, default))
                    : cursor.Announced(Change(rest % 4));
                got.AddRange(Versions(due));
            }

            Assert.Equal(Enumerable.Range(1, got.Count), got);
            Assert.Equal(cursor.IsBehind, got.Count < 3 && sequence > 0 && Highest(sequence) > got.Count);
        }
    }

    [Fact]
    public void However_the_network_loses_repeats_and_delays_nothing_is_lost_and_nothing_comes_twice() =>
        Gen.Select(Gen.Int[0, 9].Array[0, 120], Gen.Int[0, 1_000_000], Gen.Int[2, 12], Gen.Bool).Sample(
            (steps, seed, mostToCatchUp, knowsNothing) => Network.Run(steps, seed, mostToCatchUp, knowsNothing),
            iter: 20_000);

    private static int Highest(int sequence)
    {
        var highest = 0;
        for (var (step, rest) = (0, sequence); step < 7; step++, rest /= 4)
            highest = Math.Max(highest, rest % 4 == 0 ? 3 : rest % 4);
        return highest;
    }

    private static Change Change(int version) => new("draft/1", version, DateTimeOffset.UnixEpoch, "The Chair", "draft.paragraph-amended", null);

    private static IEnumerable<int> Versions(IEnumerable<Change> changes) => changes.Select(change => change.Version);

    /// <summary>A log that grows, a line that loses, repeats and reorders, and one follower.</summary>
    private sealed class Network(int seed, int mostToCatchUp, bool knowsNothing)
    {
        private readonly Random chance = new(seed);
        private readonly List<CatchUp> answers = [];
        private readonly StreamCursor cursor = new(knowsNothing ? null : 0);
        private int log;
        private int shows;

        public static bool Run(int[] steps, int seed, int mostToCatchUp, bool knowsNothing)
        {
            var network = new Network(seed, mostToCatchUp, knowsNothing);
            foreach (var step in steps)
                network.Take(step);
            return network.ComesToRest();
        }

        private void Take(int step)
        {
            switch (step)
            {
                case < 3:
                    log++;
                    break;
                case < 6 when log > 0:
                    HandedOut(cursor.Announced(Change(1 + chance.Next(log))));
                    break;
                case 6:
                    answers.Add(Answer());
                    break;
                case < 9 when answers.Count > 0:
                    var answer = answers[chance.Next(answers.Count)];
                    answers.Remove(answer);
                    HandedOut(cursor.Answered(answer));
                    break;
                case 9 when cursor.NeedsReset:
                    Fetch();
                    break;
            }
        }

        private bool ComesToRest()
        {
            HandedOut(cursor.Answered(Answer()));
            for (var tries = 0; (cursor.NeedsReset || cursor.IsBehind) && tries < 10; tries++)
            {
                if (cursor.NeedsReset)
                    Fetch();
                else
                    HandedOut(cursor.Answered(Answer()));
            }

            return shows == log && cursor is { NeedsReset: false, IsBehind: false };
        }

        private CatchUp Answer() => cursor.Ask() is { } after && log - after <= mostToCatchUp
            ? new(log, [.. Enumerable.Range(after + 1, log - after).Select(Change)], Reset: false, default)
            : new(log, [], Reset: true, default);

        private void Fetch()
        {
            shows = log;
            HandedOut(cursor.Restarted(log));
        }

        private void HandedOut(IReadOnlyList<Change> changes)
        {
            foreach (var change in changes)
                Assert.Equal(++shows, change.Version);
        }
    }
}
