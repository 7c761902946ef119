namespace ConferenceOps.Client;

/// <summary>How long to wait before trying again: at once at first, never more than ten seconds, and not all clients at the same moment.</summary>
internal static class RetryPauses
{
    private static readonly double[] Seconds = [0, 0.5, 1, 2, 5, 10];

    public static TimeSpan Of(int failures) =>
        TimeSpan.FromSeconds(Math.Min(10, Seconds[Math.Min(failures, Seconds.Length - 1)] * (0.8 + (Random.Shared.NextDouble() * 0.4))));
}
