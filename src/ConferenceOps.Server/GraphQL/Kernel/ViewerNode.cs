using ConferenceOps.Domain;
using ConferenceOps.Server.GraphQL.Delegations;
using ConferenceOps.Server.Views;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

[Name("Viewer")]
internal sealed class ViewerNode(Actor actor)
{
    public bool SignedIn => actor.Roles is not Domain.Roles.None;

    public string Name => actor.Name;

    public IEnumerable<Role> Roles() => Enum.GetValues<Role>().Where(role => actor.IsAny((Roles)role));

    public async Task<DelegationNode?> Delegation([FromServices] Boards boards) => actor.Delegation is { } id
        && (await boards.Delegations()).FirstOrDefault(row => row.Id == id) is { } row ? new(row) : null;
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
