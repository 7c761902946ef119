using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Server.GraphQL.Delegations;
using ConferenceOps.Server.Views.Conferences;
using ConferenceOps.Server.Views.Delegations;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Query
{
    [May(Audience.Public)]
    [Description("Delegations by name, 250 at most at once; search is any part of the name or the code, whatever its accents, case, apostrophes, dashes and "
        + "spaces. Those to the conference this system serves, unless another is given.")]
    [Expect(250)]
    [Costs(CostsAttribute.Search)]
    public static async Task<Connection<DelegationNode>> Delegations(
        [FromServices] DelegationBoards boards, [FromServices] ConferenceBoards conferences, int? first = 50, string? after = null, string? search = null,
        DelegationKind? kind = null, RegionalGroup? group = null, ConferenceId? conference = null)
    {
        var of = conference ?? (await conferences.Conference())?.Id;
        var found = (await boards.Delegations()).Search(search)
            .Where(row => row.Conference == of && (kind is null || row.Kind == kind) && (group is null || row.Group == group))
            .ToArray();
        return Connection.Of(found, first, after, row => row.Id.Value, row => new DelegationNode(row));
    }

    [May(Audience.Public)]
    public static async Task<DelegationNode?> Delegation(DelegationId id, [FromServices] DelegationBoards boards) =>
        (await boards.Delegations()).Find(id) is { } row ? new(row) : null;
}
