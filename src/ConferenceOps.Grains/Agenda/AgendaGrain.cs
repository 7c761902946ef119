using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains.Conferences;

namespace ConferenceOps.Grains.Agenda;

/// <summary>The agenda of a body.</summary>
public interface IAgendaGrain : IAggregateGrain<BodyAgenda>;

internal sealed class AgendaGrain(Journal journal, Bodies bodies) : AggregateGrain<BodyAgenda, AgendaEvent>(journal), IAgendaGrain
{
    protected override async ValueTask<ICommand<BodyAgenda, AgendaEvent>> Informed(ICommand<BodyAgenda, AgendaEvent> command, Actor by) =>
        command is AddAgendaItem add ? add with { BodyExists = await bodies.Exist(add.Body) } : command;
}

/// <summary>Finds the grain of an agenda.</summary>
public static class AgendaGrains
{
    /// <summary>The grain that keeps this body's agenda.</summary>
    public static IAgendaGrain Agenda(this IGrainFactory grains, BodyId body) => grains.GetGrain<IAgendaGrain>(body.Value);
}
