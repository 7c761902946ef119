using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Agenda;

/// <summary>Changes the title of an item.</summary>
/// <param name="Body">The body.</param>
/// <param name="Item">The item.</param>
/// <param name="SeenVersion">The version of the agenda that the sender saw.</param>
/// <param name="Title">The title; no other item of the agenda has one that looks like it.</param>
[Entitled(Roles.Secretariat, "change an agenda item")]
[GenerateSerializer, Immutable]
public sealed record RenameAgendaItem(BodyId Body, AgendaItemId Item, int SeenVersion, [Text(TextLimits.Title)] string Title)
    : IAgendaCommand, IChanges<BodyAgenda, AgendaEvent>
{
    bool IChanges<BodyAgenda, AgendaEvent>.Replaces(AgendaEvent happened) => happened is AgendaItemRenamed e && e.Item == Item;

    IEnumerable<Standing> IChanges<BodyAgenda, AgendaEvent>.Standing(BodyAgenda state) =>
        state.Find(Item) is { } item ? [new("title", item.Title)] : [];

    /// <inheritdoc/>
    public Decision<AgendaEvent> Decide(BodyAgenda state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Item) is not { } item)
            return Refusal.Unknown("agenda item");
        if (item.Title == Title)
            return Decision<AgendaEvent>.Unchanged;
        return state.Taken(Item, Title) is { } taken ? taken : new AgendaItemRenamed(Item, Title);
    }
}
