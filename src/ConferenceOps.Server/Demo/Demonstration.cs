using System.Security.Cryptography;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Demo;

/// <summary>Loads the demonstration conference into an empty store, with accounts to try it with.</summary>
internal sealed class Demonstration(
    DemoConference conference, IServiceScopeFactory scopes, IDbContextFactory<ConferenceContext> contexts, DemoPassword password)
{
    /// <summary>True if it was loaded, or a load that was cut short was completed; false if there is a conference already.</summary>
    public async Task<bool> LoadOrComplete(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var conferences = await context.Conferences.Select(one => one.Id).ToListAsync(stop);
        if (conferences.Count > 0 && (!conferences.Contains(DemoConference.Id) || await conference.IsLoaded()))
            return false;

        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var secret = password.Make();
        foreach (var demo in DemoAccounts.All)
        {
            if (await accounts.FindByEmailAsync(demo.Email) is not null)
                continue;
            var account = new Account { UserName = demo.Email, Email = demo.Email, DisplayName = demo.Name, Roles = demo.Roles, Delegation = demo.Delegation };
            var created = await accounts.CreateAsync(account, secret);
            if (!created.Succeeded)
                throw new InvalidOperationException(
                    $"The demonstration account {demo.Email} cannot be made: {string.Join(" ", created.Errors.Select(error => error.Description))}");
        }

        await conference.Load(stop);
        return true;
    }

    /// <summary>Prints the address and the sign-ins, if this store has the demonstration's.</summary>
    public async Task PrintSignIns(IEnumerable<string> addresses, TextWriter console, CancellationToken stop)
    {
        await console.WriteLineAsync($"{Environment.NewLine}  ConferenceOps is open at {string.Join(" and ", addresses)}".AsMemory(), stop);
        if (password.Read() is { } secret)
        {
            await console.WriteLineAsync($"  Demonstration sign-ins (password for all: {secret})".AsMemory(), stop);
            foreach (var demo in DemoAccounts.All)
                await console.WriteLineAsync($"    {demo.Email,-32} {demo.Name}".AsMemory(), stop);
        }

        await console.WriteLineAsync();
        await console.FlushAsync(stop);
    }
}

/// <summary>The demonstration accounts' password: made by chance for each data folder and kept there, so that no two installations share one.</summary>
internal sealed class DemoPassword(string dataFolder)
{
    private string FileName => Path.Combine(dataFolder, "demo-password.txt");

    public string? Read() => File.Exists(FileName) ? File.ReadAllText(FileName).Trim() : null;

    public string Make()
    {
        if (Read() is { } existing)
            return existing;
        var secret = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 12);
        File.WriteAllText(FileName, secret);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(FileName, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return secret;
    }
}

internal static class DemonstrationServices
{
    public static IServiceCollection AddDemonstration(this IServiceCollection services, string dataFolder) => services
        .AddSingleton(new DemoPassword(dataFolder))
        .AddSingleton<DemoConference>()
        .AddSingleton<Demonstration>();
}
