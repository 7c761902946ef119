using System.Globalization;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Server.GraphQL.Delegations;
using ConferenceOps.Server.Views;
using ConferenceOps.Storage.ReadModels.Delegations;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Query
{
    private static readonly CompareInfo Names = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Delegations by name; <paramref name="search"/> is any part of the name or the code, whatever its accents and case.</summary>
    [May(Audience.Public)]
    public static async Task<DelegationConnection> Delegations(
        string? after, string? search, DelegationKind? kind, RegionalGroup? group, [FromServices] Boards boards, int first = 50)
    {
        var found = (await boards.Delegations())
            .Where(row => (kind is null || row.Kind == kind) && (group is null || row.Group == group) && Matches(row, search?.Trim()))
            .ToArray();
        return DelegationConnection.Of(found, Math.Clamp(first, 0, 250), after);
    }

    [May(Audience.Public)]
    public static async Task<DelegationNode?> Delegation(DelegationId id, [FromServices] Boards boards) =>
        (await boards.Delegations()).FirstOrDefault(row => row.Id == id) is { } row ? new(row) : null;

    private static bool Matches(DelegationRow row, string? search) => string.IsNullOrEmpty(search)
        || Names.IndexOf(row.Name, search, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0
        || row.Code.Contains(search, StringComparison.OrdinalIgnoreCase);
}
