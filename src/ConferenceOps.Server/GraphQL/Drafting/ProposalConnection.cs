using System.Buffers.Text;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Server.GraphQL.Delegations;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Drafting;

/// <summary>A page of the proposals on a draft, in the order of tabling.</summary>
internal sealed record ProposalConnection(IEnumerable<ProposalEdge> Edges, IEnumerable<ProposalNode> Nodes, PageInfo PageInfo, int TotalCount)
{
    internal static ProposalConnection Of(Draft draft, Proposal[] found, int first, string? after)
    {
        var start = after is null ? 0 : Array.FindIndex(found, proposal => Cursor(proposal) == after) + 1;
        if (after is not null && start == 0)
            throw new ExecutionError("The cursor names no proposal of this list (any more). Begin again without one.") { Code = "UNKNOWN_CURSOR" };

        var page = found.Skip(start).Take(first).ToArray();
        return new(
            page.Select(proposal => new ProposalEdge(Cursor(proposal), new(draft, proposal))), page.Select(proposal => new ProposalNode(draft, proposal)),
            new(start + page.Length < found.Length, page.Length == 0 ? null : Cursor(page[^1])), found.Length);
    }

    private static string Cursor(Proposal proposal) => Base64Url.EncodeToString(proposal.Id.Value.ToByteArray());
}

internal sealed record ProposalEdge(string Cursor, ProposalNode Node);
