using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Agenda;

/// <summary>Removes an item from a provisional agenda.</summary>
/// <param name="Body">The body.</param>
/// <param name="Item">The item.</param>
[Entitled(Roles.Secretariat, "remove an agenda item")]
[GenerateSerializer, Immutable]
public sealed record RemoveAgendaItem(BodyId Body, AgendaItemId Item)
    : IAgendaCommand, IActs
{
    /// <inheritdoc/>
    public Decision<AgendaEvent> Decide(BodyAgenda state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Item) is null)
            return Refusal.Unknown("agenda item");
        // Rule 22: items of an adopted agenda are amended or deleted by a decision of the body, not by the Secretariat.
        if (state.Adopted)
            return new Refusal("agenda-adopted", "The agenda is adopted; only a decision of the body deletes an item.", "Rule 22");
        if (state.Items.Any(other => other.Parent == Item))
            return new Refusal("item-has-sub-items", "Remove its sub-items first.");
        return new AgendaItemRemoved(Item);
    }
}
