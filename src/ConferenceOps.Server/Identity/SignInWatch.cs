using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Identity;

/// <summary>Ends what has run out, hears of what was ended elsewhere, and keeps for the next start how long ago each sign-in was used.</summary>
internal sealed class SignInWatch(SignIns signIns, IDbContextFactory<ConferenceContext> contexts, TimeProvider clock, ILogger<SignInWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromMinutes(5);

    // Clocks of two hosts differ, and a sign-in that was being read when it ended must not come back.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    // Long enough to see in the list of an account where it was used from.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private DateTimeOffset noted;

    /// <summary>One round.</summary>
    public async Task Look(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(stop);
        var since = now - Remembered;
        var ended = await context.SignIns.AsNoTracking().Where(row => row.Ended >= since).ToListAsync(stop);
        foreach (var row in ended)
            await signIns.CutOff(row);
        foreach (var standing in signIns.Known)
        {
            if (standing is { IsEnded: false } && standing.IsOver(now))
                await signIns.RunOut(standing, now, stop);
            else if (standing.IsEnded && now - standing.Used > Remembered && !ended.Exists(row => row.Id == standing.Id))
                signIns.Forget(standing.Id);
        }

        if (now - noted >= BetweenNotes)
            await Note(now, stop);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Note(clock.GetUtcNow(), cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat, clock);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "Could not look after the sign-ins; trying again");
            }
        }
    }

    /// <summary>Few and small writes: the log of the conference is written in the same file.</summary>
    private async Task Note(DateTimeOffset now, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        foreach (var some in signIns.Known.Where(one => !one.IsEnded && one.Used >= noted).Chunk(500))
        {
            var ids = some.Select(one => one.Id).ToList();
            var last = some.Max(one => one.Used);
            await context.SignIns.Where(row => ids.Contains(row.Id) && row.Used < last)
                .ExecuteUpdateAsync(row => row.SetProperty(it => it.Used, last), stop);
        }

        var old = now - Kept;
        await context.SignIns.Where(row => row.Began < old).ExecuteDeleteAsync(stop);
        noted = now;
    }
}
