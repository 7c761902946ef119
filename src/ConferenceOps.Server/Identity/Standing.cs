using ConferenceOps.Storage.Identity;

namespace ConferenceOps.Server.Identity;

/// <summary>A sign-in as this host knows it: how long it lasts, and who is to be told when it ends.</summary>
internal sealed class Standing : IDisposable
{
    /// <summary>A sign-in that asks for nothing for so long is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>A sign-in is over after so long in any case.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private readonly CancellationTokenSource ending = new();
    private readonly DateTimeOffset began;
    private long used;

    public Standing(SignInRow row)
    {
        (Id, Account, began, used) = (row.Id, row.Account, row.Began, row.Used.UtcTicks);
        Ended = ending.Token;
    }

    public Guid Id { get; }

    public Guid Account { get; }

    /// <summary>Cancelled when it ends: whatever is open in its name stops then.</summary>
    public CancellationToken Ended { get; }

    public bool IsEnded => Ended.IsCancellationRequested;

    public DateTimeOffset Used => new(Interlocked.Read(ref used), TimeSpan.Zero);

    public static bool IsOver(DateTimeOffset began, DateTimeOffset used, DateTimeOffset now) => now - used >= Idle || now - began >= Longest;

    public bool IsOver(DateTimeOffset now) => IsOver(began, Used, now);

    public void Use(DateTimeOffset now) => Interlocked.Exchange(ref used, now.UtcTicks);

    public Task End() => ending.CancelAsync();

    public void Dispose() => ending.Dispose();
}
