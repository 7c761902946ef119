using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ConferenceOps.Domain.Drafting;

namespace ConferenceOps.Server.GraphQL.Drafting;

/// <summary>The labels of a draft's paragraphs, computed once for each state it has been in.</summary>
internal static class DraftLabels
{
    private static readonly ConditionalWeakTable<Draft, ImmutableDictionary<ParagraphId, string>> Computed = [];

    public static ImmutableDictionary<ParagraphId, string> Of(Draft state) => Computed.GetValue(state, Numbering.Labels);
}
