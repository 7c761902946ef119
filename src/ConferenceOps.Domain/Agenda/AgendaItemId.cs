using Orleans;

namespace ConferenceOps.Domain.Agenda;

/// <summary>Identifies an item or sub-item of a body's agenda.</summary>
[GenerateSerializer, Immutable]
public readonly record struct AgendaItemId(Guid Value) : IId<AgendaItemId>
{
    /// <inheritdoc/>
    public static AgendaItemId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
