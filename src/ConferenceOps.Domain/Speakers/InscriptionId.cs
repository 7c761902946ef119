using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Identifies one place on a speakers list, from inscription to the end of the statement.</summary>
[GenerateSerializer, Immutable]
public readonly record struct InscriptionId(Guid Value) : IId<InscriptionId>
{
    /// <inheritdoc/>
    public static InscriptionId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
