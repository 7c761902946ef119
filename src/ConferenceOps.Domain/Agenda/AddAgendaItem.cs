using Orleans;

namespace ConferenceOps.Domain.Agenda;

/// <summary>Adds an item, or a sub-item beneath <paramref name="Parent"/>.</summary>
[GenerateSerializer, Immutable]
public sealed record AddAgendaItem(AgendaItemId Item, AgendaItemId? Parent, string Title) : ICommand<BodyAgenda, AgendaEvent>
{
    /// <inheritdoc/>
    public Decision<AgendaEvent> Decide(BodyAgenda state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("add an agenda item", "the Secretariat");
        if (state.Find(Item) is not null)
            return new Refusal("item-exists", "This item is already on the agenda.");
        if (Refusal.OfText("title", Title, 400) is { } title)
            return title;
        if (Parent is { } parent)
        {
            if (state.Find(parent) is not { } item)
                return Refusal.Unknown("agenda item");
            if (item.Parent is not null)
                return new Refusal("too-deep", "A sub-item has no sub-items of its own. Add it beneath the item.");
            if (state.Items.Count(other => other.Parent == parent) == 26)
                return new Refusal("too-many-sub-items", "An item has at most 26 sub-items, (a) to (z).");
        }

        return new AgendaItemAdded(Item, Parent, Title.Trim());
    }
}
