using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Agenda;

/// <summary>Adds an item, or a sub-item beneath <paramref name="Parent"/>.</summary>
/// <param name="Body">The body.</param>
/// <param name="Item">The item.</param>
/// <param name="Parent">The item it is a sub-item of; null for an item of its own.</param>
/// <param name="Title">The title; no other item of the agenda has one that looks like it.</param>
[Entitled(Roles.Secretariat, "add an agenda item")]
[GenerateSerializer, Immutable]
public sealed record AddAgendaItem(BodyId Body, AgendaItemId Item, AgendaItemId? Parent, [Text(TextLimits.Title)] string Title)
    : IAgendaCommand, ICreates<AgendaItemId>
{
    /// <summary>Whether there is such a body.</summary>
    [LookedUp]
    public bool BodyExists { get; init; }

    AgendaItemId ICreates<AgendaItemId>.Made => Item;

    /// <inheritdoc/>
    public Decision<AgendaEvent> Decide(BodyAgenda state, Actor by, DateTimeOffset now)
    {
        if (!BodyExists)
            return Refusal.Unknown("body");
        if (Parent is { } parent)
        {
            if (state.Find(parent) is not { } item)
                return Refusal.Unknown("agenda item");
            if (item.Parent is not null)
                return new Refusal("too-deep", "A sub-item has no sub-items of its own. Add it beneath the item.");
            if (state.Items.Count(other => other.Parent == parent) == 26)
                return new Refusal("too-many-sub-items", "An item has at most 26 sub-items, (a) to (z).");
        }

        return state.Taken(Item, Title) is { } taken ? taken : new AgendaItemAdded(Item, Parent, Title);
    }
}
