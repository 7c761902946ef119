using Microsoft.Extensions.Time.Testing;

namespace ConferenceOps.Client.Tests.Live;

public sealed class ServerClockTests
{
    private static readonly DateTimeOffset Noon = new(2024, 6, 18, 12, 0, 0, TimeSpan.Zero);
    private readonly SettableDevice device = new();

    [Fact]
    public void Setting_the_devices_clock_changes_nothing()
    {
        var clock = Told(Noon);
        device.Set(TimeSpan.FromHours(5));
        Assert.Equal(Noon, clock.Now);
        device.Advance(TimeSpan.FromSeconds(30));
        device.Set(TimeSpan.FromDays(-400));
        Assert.Equal(Noon.AddSeconds(30), clock.Now);
    }

    [Fact]
    public void It_is_not_behind_what_has_happened()
    {
        var clock = Told(Noon);
        clock.Hear(Noon.AddSeconds(4));
        Assert.Equal(Noon.AddSeconds(4), clock.Now);
        clock.Hear(Noon.AddMinutes(-5));
        Assert.Equal(Noon.AddSeconds(4), clock.Now);
    }

    [Fact]
    public void A_server_whose_clock_was_put_back_is_followed_with_its_next_answer()
    {
        var clock = Told(Noon);
        var asked = clock.Asking();
        device.Advance(TimeSpan.FromSeconds(1));
        clock.Learn(Noon.AddMinutes(-10), asked);
        Assert.Equal(Noon.AddMinutes(-10).AddSeconds(1), clock.Now);
    }

    [Fact]
    public void A_slow_answer_does_not_put_it_back()
    {
        var clock = Told(Noon);
        var asked = clock.Asking();
        device.Advance(TimeSpan.FromSeconds(6));
        clock.Learn(Noon.AddSeconds(1), asked);
        Assert.Equal(Noon.AddSeconds(6), clock.Now);
    }

    [Fact]
    public void Before_the_server_told_its_time_the_devices_serves()
    {
        var clock = new ServerClock(device);
        clock.Hear(Noon);
        Assert.False(clock.Known);
        Assert.Equal(device.GetUtcNow(), clock.Now);
    }

    private ServerClock Told(DateTimeOffset now)
    {
        var clock = new ServerClock(device);
        clock.Learn(now, clock.Asking());
        return clock;
    }

    /// <summary>A device whose clock its owner sets while its counter runs on.</summary>
    private sealed class SettableDevice : TimeProvider
    {
        private readonly FakeTimeProvider counter = new();
        private TimeSpan set;

        public override long TimestampFrequency => counter.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => counter.GetUtcNow() + set;

        public override long GetTimestamp() => counter.GetTimestamp();

        public void Advance(TimeSpan by) => counter.Advance(by);

        public void Set(TimeSpan by) => set = by;
    }
}
