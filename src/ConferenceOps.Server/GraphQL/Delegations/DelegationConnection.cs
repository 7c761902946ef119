using System.Buffers.Text;
using ConferenceOps.Storage.ReadModels.Delegations;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Delegations;

/// <summary>A page of delegations.</summary>
internal sealed record DelegationConnection(IEnumerable<DelegationEdge> Edges, IEnumerable<DelegationNode> Nodes, PageInfo PageInfo, int TotalCount)
{
    internal static DelegationConnection Of(DelegationRow[] found, int first, string? after)
    {
        // The cursor names the last row, so that a page goes on where it stopped even if rows came or went before it.
        var start = after is null ? 0 : Array.FindIndex(found, row => Cursor(row) == after) + 1;
        if (after is not null && start == 0)
            throw new ExecutionError("The cursor names no delegation of this list (any more). Begin again without one.") { Code = "UNKNOWN_CURSOR" };

        var page = found.Skip(start).Take(first).ToArray();
        return new(
            page.Select(row => new DelegationEdge(Cursor(row), new(row))), page.Select(row => new DelegationNode(row)),
            new(start + page.Length < found.Length, page.Length == 0 ? null : Cursor(page[^1])), found.Length);
    }

    private static string Cursor(DelegationRow row) => Base64Url.EncodeToString(row.Id.Value.ToByteArray());
}

internal sealed record DelegationEdge(string Cursor, DelegationNode Node);

internal sealed record PageInfo(bool HasNextPage, string? EndCursor);
