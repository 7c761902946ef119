namespace ConferenceOps.Client;

/// <summary>A page of a list of delegations.</summary>
/// <param name="TotalCount">How many there are on all pages.</param>
public sealed record DelegationConnection(IReadOnlyList<Delegation> Nodes, PageInfo PageInfo, int TotalCount);

/// <summary>Where a page stands in its list.</summary>
/// <param name="EndCursor">What to give as <c>after</c> for the next page; null on an empty one.</param>
public sealed record PageInfo(bool HasNextPage, string? EndCursor);
