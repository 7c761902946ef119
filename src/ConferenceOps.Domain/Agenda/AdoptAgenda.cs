using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Agenda;

/// <summary>Records that the body has adopted its agenda.</summary>
/// <param name="Body">The body.</param>
/// <param name="SeenVersion">The version of the agenda that the sender saw: the body adopts what was put before it.</param>
[Entitled(Circle.Presiding, "declare the agenda adopted")]
[GenerateSerializer, Immutable]
public sealed record AdoptAgenda(BodyId Body, int SeenVersion)
    : IAgendaCommand, IChanges<BodyAgenda, AgendaEvent>
{
    bool IChanges<BodyAgenda, AgendaEvent>.Replaces(AgendaEvent happened) => happened is AgendaItemAdded or AgendaItemRenamed or AgendaItemRemoved;

    IEnumerable<Standing> IChanges<BodyAgenda, AgendaEvent>.Standing(BodyAgenda state) =>
        state.Items.Select(item => new Standing($"item {state.NumberOf(item)}", item.Title));

    /// <inheritdoc/>
    public Decision<AgendaEvent> Decide(BodyAgenda state, Actor by, DateTimeOffset now)
    {
        if (state.Adopted)
            return new Refusal("agenda-adopted", "The agenda is already adopted.");
        if (state.Items.IsEmpty)
            return new Refusal("agenda-empty", "The agenda has no items yet. Add them before it is adopted.");
        return new AgendaAdopted();
    }
}
