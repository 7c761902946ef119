using Orleans;

namespace ConferenceOps.Domain.Groups;

/// <summary>Identifies a group of States.</summary>
[GenerateSerializer, Immutable]
public readonly record struct GroupId(Guid Value) : IId<GroupId>
{
    /// <inheritdoc/>
    public static GroupId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
