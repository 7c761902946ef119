using System.Collections.Immutable;
using System.Globalization;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Text;
using ConferenceOps.Storage.ReadModels.Delegations;

namespace ConferenceOps.Server.Views.Delegations;

/// <summary>Every delegation, and the way to find one.</summary>
internal sealed class DelegationBoard(ImmutableArray<DelegationRow> all)
{
    private readonly Dictionary<DelegationId, DelegationRow> byId = all.ToDictionary(row => row.Id);
    private readonly Dictionary<DelegationId, string> folded = all.ToDictionary(row => row.Id, row => $"{Folded.Of(row.Name)}\n{Folded.Of(row.Code)}");

    /// <summary>By name as a person sorts names, which no two databases do alike: Côte d'Ivoire stands before Croatia.</summary>
    public ImmutableArray<DelegationRow> All { get; } =
        all.Sort((one, other) =>
            CultureInfo.InvariantCulture.CompareInfo.Compare(one.Name, other.Name, CompareOptions.IgnoreCase) is var order and not 0
                ? order
                : string.CompareOrdinal(one.Code, other.Code));

    public DelegationRow? Find(DelegationId id) => byId.GetValueOrDefault(id);

    /// <summary>Those with this anywhere in the name or the code, in whichever way a person types it.</summary>
    public IEnumerable<DelegationRow> Search(string? text) => Folded.Of(text ?? "") is { Length: > 0 } part
        ? All.Where(row => folded[row.Id].Contains(part, StringComparison.Ordinal))
        : All;
}
