using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>Identifies a body that meets: the conference itself, its preparatory committee, a committee of the whole.</summary>
[GenerateSerializer, Immutable]
public readonly record struct BodyId(Guid Value) : IId<BodyId>
{
    /// <inheritdoc/>
    public static BodyId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
