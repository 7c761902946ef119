using System.Globalization;
using System.Security.Claims;
using ConferenceOps.Storage.Identity;

namespace ConferenceOps.Server.Identity;

/// <summary>What a cookie or a token says of its bearer: the account with its roles, which no request has to look up then, and the sign-in it is of.</summary>
internal static class Principals
{
    private const string SignInClaim = "conference:sign-in";
    private const string RefreshClaim = "conference:refresh";

    public static ClaimsPrincipal Of(Account account, Guid signIn, Guid refresh, string scheme)
    {
        var identity = new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new(Actors.NameClaim, account.DisplayName),
            new(Actors.RolesClaim, ((int)account.Roles).ToString(CultureInfo.InvariantCulture)),
            new(SignInClaim, signIn.ToString()),
            new(RefreshClaim, refresh.ToString()),
        ], scheme);
        if (account.Delegation is { } delegation)
            identity.AddClaim(new(Actors.DelegationClaim, delegation.ToString()));
        return new(identity);
    }

    /// <summary>The sign-in that a principal speaks for; null for the public.</summary>
    public static Guid? SignInOf(ClaimsPrincipal principal) => IdIn(principal, SignInClaim);

    /// <summary>The refresh token that was given out with it.</summary>
    public static Guid? RefreshOf(ClaimsPrincipal principal) => IdIn(principal, RefreshClaim);

    private static Guid? IdIn(ClaimsPrincipal principal, string claim) => Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
