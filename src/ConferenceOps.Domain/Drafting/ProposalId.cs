using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Identifies a proposal on a draft.</summary>
[GenerateSerializer, Immutable]
public readonly record struct ProposalId(Guid Value) : IId<ProposalId>
{
    /// <summary>The identity of the paragraph that comes of accepting an insertion.</summary>
    public ParagraphId Inserted => new(Value);

    /// <inheritdoc/>
    public static ProposalId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
