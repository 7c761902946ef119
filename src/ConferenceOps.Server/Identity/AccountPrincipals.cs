using System.Globalization;
using System.Security.Claims;
using ConferenceOps.Storage.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ConferenceOps.Server.Identity;

/// <summary>Writes an account's roles and delegation into its principal, so that no request has to look them up.</summary>
internal sealed class AccountPrincipals(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(Actors.NameClaim, user.DisplayName));
        identity.AddClaim(new(Actors.RolesClaim, ((int)user.Roles).ToString(CultureInfo.InvariantCulture)));
        if (user.Delegation is { } delegation)
            identity.AddClaim(new(Actors.DelegationClaim, delegation.ToString()));
        return identity;
    }
}
