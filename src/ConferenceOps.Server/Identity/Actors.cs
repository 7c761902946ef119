using System.Globalization;
using System.Security.Claims;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;

namespace ConferenceOps.Server.Identity;

/// <summary>The actor behind a signed-in principal; whoever is not signed in is the public.</summary>
internal static class Actors
{
    public const string RolesClaim = "conference:roles";
    public const string DelegationClaim = "conference:delegation";
    public const string NameClaim = "conference:name";

    public static Actor Of(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not { IsAuthenticated: true }
            || !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
            || !int.TryParse(principal.FindFirstValue(RolesClaim), CultureInfo.InvariantCulture, out var roles))
        {
            return Actor.Public;
        }

        DelegationId? delegation = Guid.TryParse(principal.FindFirstValue(DelegationClaim), out var id) ? new DelegationId(id) : null;
        return new(account, principal.FindFirstValue(NameClaim) ?? "", (Roles)roles, delegation);
    }
}
