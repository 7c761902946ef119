using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>Identifies a conference with all its bodies.</summary>
[GenerateSerializer, Immutable]
public readonly record struct ConferenceId(Guid Value) : IId<ConferenceId>
{
    /// <inheritdoc/>
    public static ConferenceId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
