using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Agenda;

/// <summary>Records that the body has adopted its agenda.</summary>
/// <param name="Body">The body.</param>
[Entitled(Circle.Presiding, "declare the agenda adopted")]
[GenerateSerializer, Immutable]
public sealed record AdoptAgenda(BodyId Body)
    : IAgendaCommand, IActs
{
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
