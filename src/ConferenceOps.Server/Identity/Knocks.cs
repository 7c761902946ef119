using System.Collections.Concurrent;

namespace ConferenceOps.Server.Identity;

/// <summary>
/// Counts attempts that failed, and decides who has to wait. The counts are of what was typed, whether there is such an account or not.
/// Nobody is locked out by what others do elsewhere: one account is refused only to the address from which it failed, an address only for accounts
/// that never signed in from it; failures from everywhere make an account slow and never shut.
/// </summary>
internal sealed class Knocks(TimeProvider clock)
{
    /// <summary>Failures of one account from one address before it is refused there.</summary>
    public const int MostOfPair = 10;

    /// <summary>Failures from one address, behind which may be a whole conference, before it is refused.</summary>
    public const int MostOfAddress = 100;

    /// <summary>Failures of one account from everywhere before each further attempt has to wait.</summary>
    public const int QuickOfAccount = 20;

    /// <summary>How long it takes until as many failures as are allowed are forgotten.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);
    private const int MostKept = 200_000;

    private readonly ConcurrentDictionary<string, Level> levels = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> welcome = new(StringComparer.Ordinal);

    /// <summary>How long an attempt is kept waiting before it is looked at.</summary>
    public TimeSpan Pause(string account, string address)
    {
        var over = LevelOf(OfAccount(account), QuickOfAccount) - QuickOfAccount + 1;
        return over <= 0 || IsWelcome(account, address) ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(over / 2, LongestPause.TotalSeconds));
    }

    /// <summary>Whether an attempt is refused unseen.</summary>
    public bool AreTooMany(string account, string address) =>
        LevelOf(OfPair(account, address), MostOfPair) > MostOfPair - 1
            || (LevelOf(OfAddress(address), MostOfAddress) > MostOfAddress - 1 && !IsWelcome(account, address));

    public void Failed(string account, string address)
    {
        Raise(OfPair(account, address), MostOfPair);
        Raise(OfAddress(address), MostOfAddress);
        Raise(OfAccount(account), QuickOfAccount);
    }

    /// <summary>Counts a secret that was not valid and names no account; true if there were too many from this address.</summary>
    public bool Tried(string address)
    {
        var tooMany = LevelOf(OfPair("", address), MostOfPair) > MostOfPair - 1;
        Raise(OfPair("", address), MostOfPair);
        return tooMany;
    }

    public void Succeeded(string account, string address)
    {
        levels.TryRemove(OfPair(account, address), out _);
        welcome[OfPair(account, address)] = clock.GetUtcNow();
    }

    private bool IsWelcome(string account, string address) =>
        welcome.TryGetValue(OfPair(account, address), out var at) && clock.GetUtcNow() - at < Remembered;

    private double LevelOf(string key, int most) => levels.TryGetValue(key, out var level) ? level.Now(clock.GetUtcNow(), most) : 0;

    private void Raise(string key, int most)
    {
        var now = clock.GetUtcNow();
        levels.AddOrUpdate(key, _ => new(1, now), (_, level) => new(Math.Min(level.Now(now, most) + 1, most * 2), now));
        if (levels.Count > MostKept)
            Tidy(now);
    }

    private void Tidy(DateTimeOffset now)
    {
        foreach (var (key, level) in levels.Where(one => now - one.Value.At > Forgotten))
            levels.TryRemove(new KeyValuePair<string, Level>(key, level));
        // Whoever fills the memory with names keeps the names that others fill it with, and no more.
        foreach (var (key, _) in levels.OrderBy(one => one.Value.At).Take(levels.Count - (MostKept / 2)))
            levels.TryRemove(key, out _);
        foreach (var (key, at) in welcome.Where(one => now - one.Value > Remembered))
            welcome.TryRemove(new KeyValuePair<string, DateTimeOffset>(key, at));
    }

    private static string OfPair(string account, string address) => $"{address} {account}";

    private static string OfAddress(string address) => $"{address}";

    private static string OfAccount(string account) => $" {account}";

    /// <summary>A count that sinks with time, so that a steady trickle neither adds up nor has an end that one must wait for.</summary>
    private sealed record Level(double Count, DateTimeOffset At)
    {
        public double Now(DateTimeOffset now, int most) => Math.Max(0, Count - ((now - At) / Forgotten * most));
    }
}
