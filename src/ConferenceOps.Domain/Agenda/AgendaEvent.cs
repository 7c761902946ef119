namespace ConferenceOps.Domain.Agenda;

/// <summary>What can happen to an agenda.</summary>
public abstract record AgendaEvent : IEvent;

/// <summary>An item was added at the end, or a sub-item at the end of its item.</summary>
[EventName("agenda.item-added")]
public sealed record AgendaItemAdded(AgendaItemId Item, AgendaItemId? Parent, string Title) : AgendaEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Item)];
}

/// <summary>An item's title was changed.</summary>
[EventName("agenda.item-renamed")]
public sealed record AgendaItemRenamed(AgendaItemId Item, string Title) : AgendaEvent;

/// <summary>An item was removed; those after it move up.</summary>
[EventName("agenda.item-removed")]
public sealed record AgendaItemRemoved(AgendaItemId Item) : AgendaEvent;

/// <summary>The body adopted its agenda.</summary>
[EventName("agenda.adopted")]
public sealed record AgendaAdopted : AgendaEvent;
