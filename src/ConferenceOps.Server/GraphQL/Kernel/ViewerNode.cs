using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Server.GraphQL.Delegations;
using ConferenceOps.Server.Views.Delegations;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

[Name("Viewer")]
[Description("Who asks.")]
internal sealed class ViewerNode(Caller caller)
{
    public bool SignedIn => caller.SignedIn;

    public string Name => caller.Actor.Name;

    public IEnumerable<Roles> Roles() => RoleType.Each.Where(role => caller.Actor.IsAny(role));

    [Description("The delegation the viewer represents, if any.")]
    public async Task<DelegationNode?> Delegation([FromServices] DelegationBoards boards) => caller.Actor.Delegation is { } id
        && (await boards.Delegations()).Find(id) is { } row ? new(row) : null;
}
