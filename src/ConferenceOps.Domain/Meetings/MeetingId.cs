using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Identifies one meeting of a body.</summary>
[GenerateSerializer, Immutable]
public readonly record struct MeetingId(Guid Value) : IId<MeetingId>
{
    /// <inheritdoc/>
    public static MeetingId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
