using System.Collections.Immutable;
using ConferenceOps.Domain;

namespace ConferenceOps.Client;

/// <summary>The person who asks.</summary>
/// <param name="SignedIn">Whether they have signed in.</param>
/// <param name="Name">Their name; of the general public when not signed in.</param>
/// <param name="Roles">What they are at the conference, each by itself.</param>
/// <param name="Delegation">The delegation they belong to, or null.</param>
public sealed record Viewer(bool SignedIn, string Name, ImmutableArray<Roles> Roles, DelegationView? Delegation)
{
    /// <summary>Whether they are any of these.</summary>
    public bool IsAny(Roles roles) => Roles.Any(role => (roles & role) != Domain.Roles.None);
}
