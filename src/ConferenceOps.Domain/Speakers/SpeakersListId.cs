using ConferenceOps.Domain.Agenda;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Identifies a speakers list.</summary>
[GenerateSerializer, Immutable]
public readonly record struct SpeakersListId(Guid Value) : IId<SpeakersListId>
{
    /// <inheritdoc/>
    public static SpeakersListId From(Guid value) => new(value);

    /// <summary>The list of an agenda item: it bears the item's own identity and spans the meetings that consider it.</summary>
    public static SpeakersListId Of(AgendaItemId item) => new(item.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
