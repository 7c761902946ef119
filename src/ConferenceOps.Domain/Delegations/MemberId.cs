using Orleans;

namespace ConferenceOps.Domain.Delegations;

/// <summary>Identifies a member of a delegation.</summary>
[GenerateSerializer, Immutable]
public readonly record struct MemberId(Guid Value) : IId<MemberId>
{
    /// <inheritdoc/>
    public static MemberId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
