using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Identifies a draft document.</summary>
[GenerateSerializer, Immutable]
public readonly record struct DraftId(Guid Value) : IId<DraftId>
{
    /// <inheritdoc/>
    public static DraftId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
