using Orleans;

namespace ConferenceOps.Domain.Agenda;

/// <summary>Records that the body has adopted its agenda.</summary>
[GenerateSerializer, Immutable]
public sealed record AdoptAgenda : ICommand<BodyAgenda, AgendaEvent>
{
    /// <inheritdoc/>
    public Decision<AgendaEvent> Decide(BodyAgenda state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("declare the agenda adopted", "the Chair and the bureau");
        if (state.Adopted)
            return new Refusal("agenda-adopted", "The agenda is already adopted.");
        if (state.Items.IsEmpty)
            return new Refusal("agenda-empty", "The agenda has no items yet. Add them before it is adopted.");
        return new AgendaAdopted();
    }
}
