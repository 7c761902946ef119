using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>Identifies a room of a conference.</summary>
[GenerateSerializer, Immutable]
public readonly record struct RoomId(Guid Value) : IId<RoomId>
{
    /// <inheritdoc/>
    public static RoomId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
