namespace ConferenceOps.Client;

/// <summary>
/// The server's clock, whatever the device's own says or is set to: every screen shows the same time of a running statement.
/// Between two things heard from the server it runs by the device's steady counter, which nobody can set.
/// </summary>
/// <param name="device">The device's clock: right by itself where the server is the device.</param>
public sealed class ServerClock(TimeProvider device)
{
    private readonly Lock gate = new();
    private DateTimeOffset told;
    private long since;

    /// <summary>True once the server has told its time.</summary>
    public bool Known { get; private set; }

    /// <summary>What the server's clock shows now, as far as is known: never more than it shows.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
                return Known ? told + device.GetElapsedTime(since) : device.GetUtcNow();
        }
    }

    /// <summary>To be given to <see cref="Learn"/> with the answer to a question that is asked now.</summary>
    public long Asking() => device.GetTimestamp();

    /// <summary>The server's clock showed this when it answered: it is not further on by more than the answer was waited for.</summary>
    /// <param name="shown">What it showed.</param>
    /// <param name="asked">When it was asked: what <see cref="Asking"/> gave.</param>
    public void Learn(DateTimeOffset shown, long asked)
    {
        lock (gate)
        {
            var most = shown + device.GetElapsedTime(asked);
            if (!Known || shown > Now)
                Set(shown);
            else if (most < Now)
                Set(most);
        }
    }

    /// <summary>Something happened then, by the server's clock, which shows that or more: an answer may have been long on its way.</summary>
    public void Hear(DateTimeOffset happened)
    {
        lock (gate)
        {
            if (Known && happened > Now)
                Set(happened);
        }
    }

    private void Set(DateTimeOffset now) => (told, since, Known) = (now, device.GetTimestamp(), true);
}
