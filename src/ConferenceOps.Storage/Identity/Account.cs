using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using Microsoft.AspNetCore.Identity;

namespace ConferenceOps.Storage.Identity;

/// <summary>Someone who can sign in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The person or office, as shown beside what they do.</summary>
    public required string DisplayName { get; set; }

    /// <summary>What the person is at the conference.</summary>
    public required Roles Roles { get; set; }

    /// <summary>The delegation represented, if any.</summary>
    public DelegationId? Delegation { get; set; }
}
