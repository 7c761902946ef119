using System.Collections.Concurrent;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Identity;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Identity;

/// <summary>
/// Every sign-in, from the password to the end. A cookie or a token is worth nothing by itself: each request asks here whether its sign-in still stands,
/// and when one ends, whatever is open in its name is cut off.
/// </summary>
internal sealed class SignIns(IDbContextFactory<ConferenceContext> contexts, TimeProvider clock, ILogger<SignIns> logger)
{
    // What ended stays known, so that a reading that was under way when it ended cannot bring it back.
    private readonly ConcurrentDictionary<Guid, Standing> known = new();

    public IEnumerable<Standing> Known => known.Values;

    /// <summary>Someone has given the right password, or has just set it.</summary>
    public async Task<SignInRow> Begin(Account account, string from, bool program, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var row = new SignInRow
        {
            Id = Guid.CreateVersion7(),
            Account = account.Id,
            From = from,
            Program = program,
            Began = now,
            Used = now,
            Refresh = Guid.CreateVersion7(),
        };
        await using var context = await contexts.CreateDbContextAsync(stop);
        context.SignIns.Add(row);
        await context.SaveChangesAsync(stop);
        logger.LogInformation("Account {Account} signed in from {Address}: sign-in {SignIn}", account.Id, from, row.Id);
        return row;
    }

    /// <summary>The sign-in of this id, noted as used now; null if it has ended, has run out or never was.</summary>
    public async ValueTask<Standing?> Use(Guid id, CancellationToken stop)
    {
        if (!known.TryGetValue(id, out var standing))
        {
            if (await Read(id, stop) is not { } row)
                return null;
            standing = known.GetOrAdd(id, _ => new(row));
        }

        var now = clock.GetUtcNow();
        if (standing.IsEnded || (standing.IsOver(now) && await RunOut(standing, now, stop)))
            return null;
        standing.Use(now);
        return standing;
    }

    /// <summary>
    /// The next refresh token in the place of this one; null if this one is not the sign-in's latest. Each is used once: of two who have the same,
    /// one has stolen it, and as nobody knows which, the sign-in ends.
    /// </summary>
    public async Task<Guid?> Renew(Guid id, Guid refresh, CancellationToken stop)
    {
        var next = Guid.CreateVersion7();
        await using (var context = await contexts.CreateDbContextAsync(stop))
        {
            if (await context.SignIns.Where(row => row.Id == id && row.Refresh == refresh && row.Ended == null)
                .ExecuteUpdateAsync(row => row.SetProperty(it => it.Refresh, next), stop) == 1)
                return next;
        }

        await End(id, "a refresh token was used again");
        return null;
    }

    /// <summary>Ends one sign-in, and what is open in its name here; other hosts hear of it within seconds.</summary>
    public Task End(Guid id, string why) => End(rows => rows.Where(row => row.Id == id), why);

    /// <summary>Ends every sign-in of an account.</summary>
    public Task EndAll(Guid account, string why) => End(rows => rows.Where(row => row.Account == account), why);

    /// <summary>Ends a sign-in that was not used here for too long; false if it was used on another host.</summary>
    public async Task<bool> RunOut(Standing standing, DateTimeOffset now, CancellationToken stop)
    {
        if (await Read(standing.Id, stop) is { } row && !Standing.IsOver(row.Began, row.Used, now))
        {
            standing.Use(row.Used);
            return false;
        }

        await End(standing.Id, "it ran out");
        await standing.End();
        return true;
    }

    /// <summary>Cuts off what is open in the name of a sign-in that has ended, wherever it was ended.</summary>
    public async Task CutOff(SignInRow row) => await known.GetOrAdd(row.Id, _ => new(row)).End();

    /// <summary>Forgets what ended and is of no more use to know.</summary>
    public void Forget(Guid id)
    {
        if (known.TryRemove(id, out var gone))
            gone.Dispose();
    }

    // Not cancelled with the request that asks for it: who signs out and leaves is signed out.
    private async Task End(Func<IQueryable<SignInRow>, IQueryable<SignInRow>> which, string why)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var ending = await which(context.SignIns).Where(row => row.Ended == null).ToListAsync();
        var now = clock.GetUtcNow();
        foreach (var row in ending)
            row.Ended = now;
        await context.SaveChangesAsync();
        foreach (var row in ending)
        {
            await CutOff(row);
            logger.LogInformation("Sign-in {SignIn} of account {Account} ended: {Why}", row.Id, row.Account, why);
        }
    }

    private async Task<SignInRow?> Read(Guid id, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        // An account that was disabled while somebody was signing in has a sign-in that nobody ended.
        return await context.SignIns.AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == id && row.Ended == null && context.Users.Any(account => account.Id == row.Account && account.Disabled == null), stop);
    }
}
