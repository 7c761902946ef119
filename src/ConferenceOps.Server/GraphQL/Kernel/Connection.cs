using System.Buffers.Text;
using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

/// <summary>A page of a list, and where it goes on.</summary>
[NamedAfterNode]
internal sealed record Connection<TNode>(IEnumerable<Edge<TNode>> Edges, IEnumerable<TNode> Nodes, PageInfo PageInfo, int TotalCount)
    where TNode : class
{
    /// <summary>The same page with something else in its places.</summary>
    public Connection<TOther> Select<TOther>(Func<TNode, TOther> turn)
        where TOther : class
    {
        var turned = Edges.Select(edge => new Edge<TOther>(edge.Cursor, turn(edge.Node))).ToArray();
        return new(turned, turned.Select(edge => edge.Node), PageInfo, TotalCount);
    }
}

/// <summary>A place in a list, and what stands there.</summary>
[NamedAfterNode]
internal sealed record Edge<TNode>(string Cursor, TNode Node)
    where TNode : class;

/// <summary>Where a page stands in its list.</summary>
internal sealed record PageInfo(bool HasNextPage, string? EndCursor);

/// <summary>Cuts lists into pages.</summary>
internal static class Connection
{
    private const int MostAtOnce = 250;

    /// <summary>The first so many of a list after a cursor.</summary>
    /// <param name="found">The whole list, in its order.</param>
    /// <param name="first">How many are asked for; 50 if it is not said.</param>
    /// <param name="after">The cursor of the one before the first; null to begin.</param>
    /// <param name="id">What tells the rows of the list apart.</param>
    /// <param name="node">What clients see of a row.</param>
    /// <param name="most">How many there can be on a page.</param>
    public static Connection<TNode> Of<TRow, TNode>(
        IReadOnlyList<TRow> found, int? first, string? after, Func<TRow, Guid> id, Func<TRow, TNode> node, int most = MostAtOnce)
        where TNode : class
    {
        var start = 0;
        if (after is not null)
        {
            // The cursor names the last row, so that a page goes on where it stopped even if rows came or went before it.
            while (start < found.Count && Cursor(id(found[start])) != after)
                start++;
            if (start++ == found.Count)
                throw new ExecutionError("The cursor names nothing in this list (any more). Begin again without one.") { Code = "UNKNOWN_CURSOR" };
        }

        var page = found.Skip(start).Take(Math.Clamp(first ?? 50, 0, most)).Select(row => new Edge<TNode>(Cursor(id(row)), node(row))).ToArray();
        return new(page, page.Select(edge => edge.Node), new(start + page.Length < found.Count, page.LastOrDefault()?.Cursor), found.Count);
    }

    private static string Cursor(Guid id) => Base64Url.EncodeToString(id.ToByteArray());
}

/// <summary>Names a type after the node in it: <c>DelegationConnection</c>, <c>DelegationEdge</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NamedAfterNodeAttribute : GraphQLAttribute
{
    public override void Modify(IGraphType graphType)
    {
        var list = graphType.GetType().GenericTypeArguments[0];
        graphType.Name = ShownTypes.NameOf(list.GenericTypeArguments[0]) + list.Name[..list.Name.IndexOf('`')];
    }
}
