using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Identifies a point of order, from when it is raised.</summary>
[GenerateSerializer, Immutable]
public readonly record struct PointOfOrderId(Guid Value) : IId<PointOfOrderId>
{
    /// <inheritdoc/>
    public static PointOfOrderId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
