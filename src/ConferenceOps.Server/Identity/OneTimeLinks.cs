using System.Security.Cryptography;
using System.Text;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Identity;

/// <summary>
/// Links with which the password of an account is set, the first time or again. One account has one link at a time; it works once and until it expires.
/// </summary>
internal sealed class OneTimeLinks(
    IDbContextFactory<ConferenceContext> contexts, IPasswordHasher<Account> hasher, SignIns signIns, TimeProvider clock, ILogger<OneTimeLinks> logger)
{
    /// <summary>How long a link may be used.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(72);

    private const string Page = "/welcome?key=";

    /// <summary>A new link in the place of any that the account has; its path on this site. Nobody can be shown it a second time.</summary>
    public async Task<string> Make(Guid account, CancellationToken stop)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var (digest, expires) = (DigestOf(key), clock.GetUtcNow() + Lasts);
        await using var context = await contexts.CreateDbContextAsync(stop);
        await context.Users.Where(row => row.Id == account)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.LinkDigest, digest).SetProperty(it => it.LinkExpires, expires), stop);
        logger.LogInformation("Account {Account} has a new link to set its password", account);
        return Page + key;
    }

    /// <summary>Whose link this is; null if it is nobody's, was used or has expired.</summary>
    public async Task<Account?> Find(string? key, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await Valid(context, DigestOf(key)).AsNoTracking().FirstOrDefaultAsync(stop);
    }

    /// <summary>Uses the link up: sets the password, and ends whatever was signed in with the former one. False if the link is not valid.</summary>
    public async Task<bool> Use(string? key, Account account, string password, CancellationToken stop)
    {
        var (hash, stamp) = (hasher.HashPassword(account, password), Guid.NewGuid().ToString());
        await using var context = await contexts.CreateDbContextAsync(stop);
        // In one step: of two who use it at once, one is too late.
        var used = await Valid(context, DigestOf(key)).Where(row => row.Id == account.Id).ExecuteUpdateAsync(
            row => row.SetProperty(it => it.PasswordHash, hash)
                .SetProperty(it => it.SecurityStamp, stamp)
                .SetProperty(it => it.ConcurrencyStamp, stamp)
                .SetProperty(it => it.LinkDigest, (string?)null)
                .SetProperty(it => it.LinkExpires, (DateTimeOffset?)null),
            stop);
        if (used == 0)
            return false;
        logger.LogInformation("The password of account {Account} was set by its link", account.Id);
        await signIns.EndAll(account.Id, "the password was set anew");
        return true;
    }

    private IQueryable<Account> Valid(ConferenceContext context, string digest)
    {
        var now = clock.GetUtcNow();
        return context.Users.Where(row => row.LinkDigest == digest && row.LinkExpires > now && row.Disabled == null);
    }

    private static string DigestOf(string? key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key ?? "")));
}
