using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ConferenceOps.Domain.Drafting;

namespace ConferenceOps.Server.GraphQL.Drafting;

/// <summary>The numbers of a draft's paragraphs as it stands and as it was issued last, computed once for each state it has been in.</summary>
internal sealed class DraftNumbers
{
    private static readonly ConditionalWeakTable<Draft, DraftNumbers> Computed = [];

    private readonly ParagraphNumbers numbers;
    private readonly ImmutableDictionary<ParagraphId, IssuedPlace> issued;

    private DraftNumbers(Draft state)
    {
        numbers = Numbering.Of(state);
        issued = (state.LastIssued?.Numbers ?? []).Index()
            .ToImmutableDictionary(one => one.Item.Id, one => new IssuedPlace(one.Index, one.Item.Label, one.Item.Moves));
    }

    public static DraftNumbers Of(Draft state) => Computed.GetValue(state, one => new(one));

    public ParagraphNode Node(DraftId draft, Paragraph paragraph) => new(
        draft, paragraph, numbers[paragraph.Id], numbers.Moved.Contains(paragraph.Id), issued.GetValueOrDefault(paragraph.Id));
}
