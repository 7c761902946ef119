using System.Globalization;
using System.Text;
using ConferenceOps.Storage.ReadModels.Delegations;

namespace ConferenceOps.Server.GraphQL.Delegations;

/// <summary>A page of delegations.</summary>
internal sealed record DelegationConnection(IEnumerable<DelegationEdge> Edges, IEnumerable<DelegationNode> Nodes, PageInfo PageInfo, int TotalCount)
{
    internal static DelegationConnection Of(DelegationRow[] found, int first, string? after)
    {
        // The cursor is the last row's name and id, so that a page goes on where it stopped even if rows came or went.
        var start = after is null ? 0 : Array.FindIndex(found, row => Cursor(row) == after) + 1;
        if (after is not null && start == 0)
            throw new FormatException("The cursor names no delegation of this list (any more). Begin again without one.");
        var page = found.Skip(start).Take(first).ToArray();
        return new(
            page.Select(row => new DelegationEdge(Cursor(row), new(row))), page.Select(row => new DelegationNode(row)),
            new(start + page.Length < found.Length, page.Length == 0 ? null : Cursor(page[^1])), found.Length);
    }

    private static string Cursor(DelegationRow row) => Convert.ToBase64String(Encoding.UTF8.GetBytes(row.Id.Value.ToString("N", CultureInfo.InvariantCulture)));
}

internal sealed record DelegationEdge(string Cursor, DelegationNode Node);

internal sealed record PageInfo(bool HasNextPage, string? EndCursor);
