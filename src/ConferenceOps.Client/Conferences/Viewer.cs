using System.Text.Json.Serialization;

namespace ConferenceOps.Client;

/// <summary>The person who asks.</summary>
/// <param name="Name">Their name; of the general public when not signed in.</param>
/// <param name="Delegation">The delegation they belong to, or null.</param>
public sealed record Viewer(bool SignedIn, string Name, IReadOnlyList<Role> Roles, Delegation? Delegation)
{
    /// <summary>Whether they are any of these.</summary>
    public bool IsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role))
                return true;
        }

        return false;
    }
}

/// <summary>What a person is at the conference.</summary>
[JsonConverter(typeof(WireEnum<Role>))]
public enum Role
{
    /// <summary>Represents an observer.</summary>
    Observer,

    /// <summary>Represents a State.</summary>
    Delegate,

    /// <summary>On the Chair's bureau.</summary>
    Bureau,

    /// <summary>Presides.</summary>
    Chair,

    /// <summary>Of the Secretariat.</summary>
    Secretariat,

    /// <summary>Runs the system.</summary>
    Administrator,
}
