using System.Numerics;
using ConferenceOps.Domain;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

/// <summary>One of <see cref="Roles"/>; whoever has several has a list of them.</summary>
internal sealed class RoleType : EnumerationGraphType
{
    public RoleType()
    {
        Name = "Role";
        foreach (var role in Each)
            Add(role.ToString().ToUpperInvariant(), role);
    }

    /// <summary>Every role by itself.</summary>
    public static IEnumerable<Roles> Each => Enum.GetValues<Roles>().Where(role => BitOperations.IsPow2((int)role));
}
