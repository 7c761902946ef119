using System.Collections.Immutable;

namespace ConferenceOps.Client;

/// <summary>A page of a list.</summary>
/// <param name="Nodes">What stands on it.</param>
/// <param name="PageInfo">Where it goes on.</param>
/// <param name="TotalCount">How many there are on all pages.</param>
public sealed record Connection<T>(ImmutableArray<T> Nodes, PageInfo PageInfo, int TotalCount);

/// <summary>Where a page stands in its list.</summary>
/// <param name="HasNextPage">Whether more follow.</param>
/// <param name="EndCursor">What to give as <c>after</c> for the next page; null on an empty one.</param>
public sealed record PageInfo(bool HasNextPage, string? EndCursor);
