using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain;

/// <summary>Who acts, in which capacity and for which delegation.</summary>
/// <param name="Account">The account signed in with; empty for the general public.</param>
/// <param name="Name">The person or office, as shown beside what they did: "Chair", "Amina Otieno (Kenya)".</param>
/// <param name="Roles">What the person is at this conference.</param>
/// <param name="Delegation">The delegation represented, if any.</param>
[GenerateSerializer, Immutable]
public sealed record Actor(Guid Account, string Name, Roles Roles, DelegationId? Delegation = null)
{
    /// <summary>Somebody who has not signed in.</summary>
    public static Actor Public { get; } = new(Guid.Empty, "Public", Roles.None);

    /// <summary>The operator at the server's own console, who acts for the Secretariat.</summary>
    public static Actor Console { get; } = new(Guid.Empty, "Secretariat (console)", Roles.Secretariat);

    /// <summary>True if the actor has at least one of the roles.</summary>
    public bool IsAny(Roles roles) => (Roles & roles) != Roles.None;

    /// <summary>The narrowest circle the actor belongs to.</summary>
    public Audience Audience => this switch
    {
        _ when IsAny(Roles.Secretariat) => Audience.Secretariat,
        _ when IsAny(Roles.Chair | Roles.Bureau) => Audience.Bureau,
        _ when IsAny(Roles.Delegate | Roles.Observer) => Audience.Delegates,
        _ => Audience.Public,
    };

    /// <summary>True if the actor belongs to <paramref name="audience"/> or to a circle inside it.</summary>
    public bool MaySee(Audience audience) => Audience >= audience;

    /// <summary>In which office the actor acts, as those are told to whom no persons are named; null for whoever acts for a delegation.</summary>
    public string? Office => this switch
    {
        _ when IsAny(Roles.Secretariat) => "the Secretariat",
        _ when IsAny(Roles.Chair) => "the Chair",
        _ when IsAny(Roles.Bureau) => "the bureau",
        _ => null,
    };

    /// <summary>May run a meeting and edit the draft: the Chair and the bureau.</summary>
    public bool Presides => IsAny(Roles.Chair | Roles.Bureau);
}
