using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Identifies a paragraph, for ever: its number changes, its identity does not.</summary>
[GenerateSerializer, Immutable]
public readonly record struct ParagraphId(Guid Value) : IId<ParagraphId>
{
    /// <inheritdoc/>
    public static ParagraphId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
