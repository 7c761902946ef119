using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Server.GraphQL.Delegations;
using ConferenceOps.Server.Views;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

[Name("Viewer")]
[Description("Who asks.")]
internal sealed class ViewerNode(Caller caller)
{
    public bool SignedIn => caller.SignedIn;

    public string Name => caller.Actor.Name;

    public IEnumerable<Role> Roles() => Enum.GetValues<Role>().Where(role => caller.Actor.IsAny((Roles)role));

    [Description("The delegation the viewer represents, if any.")]
    public async Task<DelegationNode?> Delegation([FromServices] Boards boards) => caller.Actor.Delegation is { } id
        && (await boards.Delegations()).Find(id) is { } row ? new(row) : null;
}

/// <summary>One of <see cref="Domain.Roles"/>, by the same value.</summary>
internal enum Role
{
    Observer = Roles.Observer,
    Delegate = Roles.Delegate,
    Bureau = Roles.Bureau,
    Chair = Roles.Chair,
    Secretariat = Roles.Secretariat,
    Administrator = Roles.Administrator,
}
