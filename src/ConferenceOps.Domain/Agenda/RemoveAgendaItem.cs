using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using Orleans;

namespace ConferenceOps.Domain.Agenda;

/// <summary>Removes an item from a provisional agenda, unless a meeting considers it or its speakers list is in use.</summary>
/// <param name="Body">The body.</param>
/// <param name="Item">The item.</param>
/// <param name="SeenVersion">The version of the agenda that the sender saw.</param>
[Entitled(Roles.Secretariat, "remove an agenda item")]
[GenerateSerializer, Immutable]
public sealed record RemoveAgendaItem(BodyId Body, AgendaItemId Item, int SeenVersion)
    : IAgendaCommand, IChanges<BodyAgenda, AgendaEvent>
{
    /// <summary>The meeting that has the item under consideration; null if none has.</summary>
    [LookedUp]
    public Meeting? ConsideredIn { get; init; }

    /// <summary>The item's speakers list.</summary>
    [LookedUp]
    public SpeakersList List { get; init; } = SpeakersList.Initial;

    bool IChanges<BodyAgenda, AgendaEvent>.Replaces(AgendaEvent happened) => happened is AgendaItemRenamed e && e.Item == Item;

    IEnumerable<Standing> IChanges<BodyAgenda, AgendaEvent>.Standing(BodyAgenda state) =>
        state.Find(Item) is { } item ? [new("title", item.Title)] : [];

    /// <inheritdoc/>
    public Decision<AgendaEvent> Decide(BodyAgenda state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Item) is not { } item)
            return Refusal.Unknown("agenda item");
        // Rule 22: items of an adopted agenda are amended or deleted by a decision of the body, not by the Secretariat.
        if (state.Adopted)
            return new Refusal("agenda-adopted", "The agenda is adopted; only a decision of the body deletes an item.", "Rule 22");
        if (state.Items.Any(other => other.Parent == Item))
            return new Refusal("item-has-sub-items", "Remove its sub-items first.");
        if (ConsideredIn is { } meeting)
        {
            return new Refusal(
                "item-under-consideration",
                Refusal.Words($"Meeting {meeting.Ordinal} considers item {state.NumberOf(item)}. It takes up another item or adjourns first."));
        }

        return List.InUse() is { } inUse ? inUse : new AgendaItemRemoved(Item);
    }
}
