using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using ConferenceOps.Storage.Identity;
using Microsoft.AspNetCore.Identity;

namespace ConferenceOps.Server.Identity;

/// <summary>
/// Looks at passwords. An attempt that fails takes the same time and gets the same words whether there is such an account, whether it may be used, and
/// whether its password was ever set.
/// </summary>
internal sealed class Doorkeeper(IServiceScopeFactory scopes, IPasswordHasher<Account> hasher, Knocks knocks, TimeProvider clock, ILogger<Doorkeeper> logger)
    : IDisposable
{
    /// <summary>The longest e-mail address and the longest password that are looked at.</summary>
    public const int Longest = 256;

    /// <summary>The fewest characters of a password. Length protects; rules about kinds of characters only make people write passwords down.</summary>
    public const int ShortestPassword = 12;

    // Hashing is made to be slow: it must not take the processors from those who are at work, and whoever is refused must be refused before it.
    private readonly SemaphoreSlim turns = new(Math.Clamp(Environment.ProcessorCount, 1, 4));

    private readonly Account nobody = new() { DisplayName = "", Roles = default };

    // No account's: verified in the place of one that does not exist.
    private string? hashOfNobody;

    /// <summary>The account if this is its password.</summary>
    public async Task<Admission> Admit(string? email, string? password, string address, CancellationToken stop)
    {
        var name = NameOf(email);
        await Task.Delay(knocks.Pause(name, address), clock, stop);
        await turns.WaitAsync(stop);
        try
        {
            if (knocks.AreTooMany(name, address))
            {
                logger.LogWarning("A sign-in from {Address} was refused unseen: too many have failed", address);
                return new(null, TooMany: true);
            }

            var account = await Find(name);
            var right = Verify(account, password ?? "") && account is { Disabled: null, PasswordHash: not null };
            if (!right)
            {
                // Not what was typed: people type their password where the address belongs.
                logger.LogWarning("A sign-in failed from {Address}, account {Account}", address, account?.Id);
                knocks.Failed(name, address);
                return new(null, TooMany: false);
            }

            knocks.Succeeded(name, address);
            return new(account, TooMany: false);
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>
    /// A refresh token or a link was none of ours, or none any more: true if this address has tried too many. Those that are valid are never refused for
    /// what others at the same address try, since nobody can guess one.
    /// </summary>
    public bool Tried(string address, string secret)
    {
        var tooMany = knocks.Tried(address);
        logger.LogWarning("A {Secret} from {Address} was not valid{Often}", secret, address, tooMany ? ", too many times" : "");
        return tooMany;
    }

    /// <summary>Who knocks: the address, or of the sixth version the network, since one home has all its addresses.</summary>
    public static string AddressOf(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address.ToString();
        var network = address.GetAddressBytes();
        network.AsSpan(8).Clear();
        return new IPAddress(network).ToString();
    }

    public void Dispose() => turns.Dispose();

    private bool Verify(Account? account, string password)
    {
        hashOfNobody ??= hasher.HashPassword(nobody, RandomNumberGenerator.GetHexString(32));
        var looked = password.Length <= Longest ? password : "";
        var verified = hasher.VerifyHashedPassword(account ?? nobody, account?.PasswordHash ?? hashOfNobody, looked);
        return verified is not PasswordVerificationResult.Failed && looked == password;
    }

    private async Task<Account?> Find(string name)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(name);
    }

    // What cannot be an address is nobody's; half a character cannot even be compared.
    private static string NameOf(string? email) =>
        email is { Length: <= Longest } && !email.Any(char.IsSurrogate) ? email.Trim().ToUpperInvariant() : "";
}

/// <summary>Whether somebody was let in.</summary>
/// <param name="Account">Who; null if nobody.</param>
/// <param name="TooMany">True if the attempt was not even looked at.</param>
internal sealed record Admission(Account? Account, bool TooMany);
