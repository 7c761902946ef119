using Orleans;

namespace ConferenceOps.Domain.Agenda;

/// <summary>Changes the title of an item.</summary>
[GenerateSerializer, Immutable]
public sealed record RenameAgendaItem(AgendaItemId Item, string Title) : ICommand<BodyAgenda, AgendaEvent>
{
    /// <inheritdoc/>
    public Decision<AgendaEvent> Decide(BodyAgenda state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("change an agenda item", "the Secretariat");
        if (state.Find(Item) is not { } item)
            return Refusal.Unknown("agenda item");
        if (Refusal.OfText("title", Title, 400) is { } title)
            return title;
        if (item.Title == Title.Trim())
            return Decision<AgendaEvent>.Unchanged;
        return new AgendaItemRenamed(Item, Title.Trim());
    }
}
