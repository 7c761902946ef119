namespace ConferenceOps.Server.Hosting;

/// <summary>How long leaving takes.</summary>
/// <param name="Unready">How long a host that is asked to stop serves on while it says that it is not ready.</param>
internal sealed record StopTimes(TimeSpan Unready)
{
    /// <summary>After so long a host that is asked to stop is gone.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // To send followers away before, and to end the process when all is said and done.
    private static readonly TimeSpan Spare = TimeSpan.FromSeconds(4);

    /// <summary>How long it may take to end what is open and to hand over the grains.</summary>
    public TimeSpan Ending => Longest - Spare - Unready;

    /// <summary>As <c>Cluster:UnreadyFor</c> says, in seconds; five unless it does, and none for a host alone, whose people have nowhere else to go.</summary>
    public static StopTimes Of(IConfiguration configuration)
    {
        var seconds = configuration.GetValue("Cluster:UnreadyFor", Cluster.Of(configuration).Redis is null ? 0 : 5);
        return seconds is >= 0 and <= 10
            ? new(TimeSpan.FromSeconds(seconds))
            : throw new WrongSettingException($"Cluster:UnreadyFor is {seconds}. Give 0 to 10 seconds: after 20 the host is gone.");
    }
}
