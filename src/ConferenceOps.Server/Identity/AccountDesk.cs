using System.Net.Mail;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Identity;

/// <summary>What an administrator does with accounts. Whoever calls it has made sure that it is one.</summary>
internal sealed class AccountDesk(
    IServiceScopeFactory scopes, IDbContextFactory<ConferenceContext> contexts, SignIns signIns, OneTimeLinks links, TimeProvider clock,
    ILogger<AccountDesk> logger)
{
    /// <summary>The roles of those who act for a delegation, and for no one else.</summary>
    public const Roles OfDelegations = Roles.Delegate | Roles.Observer;

    private static Refusal NoSuchAccount { get; } = Refusal.Unknown("account");

    /// <summary>Every account with its sign-ins that still stand, by name.</summary>
    public async Task<List<AccountEntry>> List(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var standing = (await Standing(context).ToListAsync(stop)).ToLookup(row => row.Account);
        var accounts = await context.Users.AsNoTracking().ToListAsync(stop);
        return [.. accounts.OrderBy(account => account.DisplayName, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(account => account.Email, StringComparer.Ordinal)
            .Select(account => new AccountEntry(account, [.. standing[account.Id]]))];
    }

    /// <summary>An account with its sign-ins that still stand; null if there is none.</summary>
    public async Task<AccountEntry?> Find(Guid id, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.Users.AsNoTracking().FirstOrDefaultAsync(account => account.Id == id, stop) is { } found
            ? new(found, await Standing(context).Where(row => row.Account == id).ToListAsync(stop))
            : null;
    }

    /// <summary>Makes an account for a part at the conference; the path of the link with which its password is set, or why not.</summary>
    public async Task<(string? Link, Refusal? Refusal)> Make(string? email, string? name, Roles role, DelegationId? delegation, CancellationToken stop)
    {
        (email, name) = ((email ?? "").Trim(), (name ?? "").Trim());
        if (email.Length > Doorkeeper.Longest || !MailAddress.TryCreate(email, out var parsed) || parsed.Address != email || email.Any(char.IsSurrogate))
            return (null, new("email-invalid", $"\"{email}\" is no e-mail address. Write it as in name@mission.example."));
        if (name.Length is 0 or > TextLimits.Name)
            return (null, new("name-length", $"The name has {name.Length} characters. Give 1 to {TextLimits.Name}."));
        if (name.Any(char.IsControl))
            return (null, new("name-invalid", "The name holds signs that nobody sees, such as a tab. Type it anew."));
        if (!RoleChoices.All.Contains(role))
            return (null, new("role-missing", "Choose what the person is at the conference."));
        if ((role & OfDelegations) is not Roles.None && delegation is null)
            return (null, new("delegation-missing", "Whoever speaks or follows for a delegation needs one: choose it."));
        if ((role & OfDelegations) is Roles.None)
            delegation = null;
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (delegation is { } of && !await context.Delegations.AnyAsync(row => row.Id == of, stop))
            return (null, Refusal.Unknown("delegation"));

        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = email, Email = email, DisplayName = name, Roles = role, Delegation = delegation };
        if (await accounts.FindByEmailAsync(email) is not null)
            return (null, new("account-exists", $"{email} has an account already. Make a new link for it below."));
        var created = await accounts.CreateAsync(account);
        if (!created.Succeeded)
            return (null, new("email-invalid", string.Join(' ', created.Errors.Select(error => error.Description))));
        logger.LogInformation("Account {Account} was made as {Role}", account.Id, role);
        return (await links.Make(account.Id, stop), null);
    }

    /// <summary>
    /// Makes the first administrator, or a new link for an administrator of this address: whoever is at the console has all the rights there are.
    /// </summary>
    public async Task<(string? Link, Refusal? Refusal)> FirstAdministrator(string email, string name, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var administrators = await Administrators(context).AsNoTracking().ToListAsync(stop);
        if (administrators.Find(one => string.Equals(one.Email, email.Trim(), StringComparison.OrdinalIgnoreCase)) is { } known)
            return (await links.Make(known.Id, stop), null);
        return administrators.Count == 0
            ? await Make(email, name, Roles.Administrator, null, stop)
            : (null, new("administrator-exists",
                $"{administrators[0].Email} is an administrator already and makes the others on the page Accounts. "
                    + "Give this address for a new link, if the password is lost."));
    }

    /// <summary>Makes a new link for an account; its path.</summary>
    public async Task<(string? Link, Refusal? Refusal)> NewLink(Guid id, CancellationToken stop) => await Find(id, stop) switch
    {
        null => (null, NoSuchAccount),
        { Account.Disabled: not null } => (null, new("account-disabled", "This account is disabled. Enable it first.")),
        _ => (await links.Make(id, stop), null),
    };

    /// <summary>Lets nobody sign in with an account any more, ends its sign-ins and voids its link; or why not. As nobody can disable their own account,
    /// an administrator remains.</summary>
    public async Task<Refusal?> Disable(Guid id, Guid by, CancellationToken stop)
    {
        if (id == by)
            return new("own-account", "This is your own account. Let another administrator disable it.");
        var now = clock.GetUtcNow();
        await using (var context = await contexts.CreateDbContextAsync(stop))
        {
            if (await context.Users.Where(row => row.Id == id).ExecuteUpdateAsync(
                row => row.SetProperty(it => it.Disabled, it => it.Disabled ?? now).SetProperty(it => it.LinkDigest, (string?)null), stop) == 0)
                return NoSuchAccount;
        }

        logger.LogInformation("Account {Account} was disabled by {By}", id, by);
        await signIns.EndAll(id, "the account was disabled");
        return null;
    }

    /// <summary>Lets people sign in with an account again.</summary>
    public async Task<Refusal?> Enable(Guid id, Guid by, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await context.Users.Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.Disabled, (DateTimeOffset?)null), stop) == 0)
            return NoSuchAccount;
        logger.LogInformation("Account {Account} was enabled by {By}", id, by);
        return null;
    }

    /// <summary>Ends every sign-in of an account.</summary>
    public Task EndSignIns(Guid id) => signIns.EndAll(id, "an administrator ended them");

    private IQueryable<SignInRow> Standing(ConferenceContext context)
    {
        var (idle, longest) = (clock.GetUtcNow() - Identity.Standing.Idle, clock.GetUtcNow() - Identity.Standing.Longest);
        return context.SignIns.AsNoTracking().Where(row => row.Ended == null && row.Used > idle && row.Began > longest).OrderByDescending(row => row.Used);
    }

    private static IQueryable<Account> Administrators(ConferenceContext context) =>
        context.Users.Where(one => (one.Roles & Roles.Administrator) != Roles.None && one.Disabled == null);
}

/// <summary>An account and its sign-ins that still stand, the one used last first.</summary>
public sealed record AccountEntry(Account Account, IReadOnlyList<SignInRow> SignIns);
