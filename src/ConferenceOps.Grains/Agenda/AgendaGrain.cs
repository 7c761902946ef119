using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Grains.Meetings;
using ConferenceOps.Grains.Speakers;

namespace ConferenceOps.Grains.Agenda;

/// <summary>The agenda of a body.</summary>
public interface IAgendaGrain : IAggregateGrain<BodyAgenda>;

internal sealed class AgendaGrain(Journal journal, Bodies bodies) : AggregateGrain<BodyAgenda, AgendaEvent>(journal), IAgendaGrain
{
    protected override async ValueTask<ICommand<BodyAgenda, AgendaEvent>> Informed(
        ICommand<BodyAgenda, AgendaEvent> command, Actor by, Facts facts) => command switch
        {
            AddAgendaItem c => c with { BodyExists = await bodies.Exist(c.Body) },
            RemoveAgendaItem c => c with
            {
                ConsideredIn = await ConsideredIn(c, facts),
                List = await facts.Of(GrainFactory.Speakers(SpeakersListId.Of(c.Item))),
            },
            _ => command,
        };

    // A meeting that is called to order meanwhile moves the programme on, one that takes up an item its own stream.
    private async ValueTask<Meeting?> ConsideredIn(RemoveAgendaItem command, Facts facts)
    {
        var programme = await facts.Of(GrainFactory.Programme(command.Body));
        foreach (var called in programme.Meetings.Where(meeting => meeting.Ordinal is not null))
        {
            if (await facts.Of(GrainFactory.Meeting(called.Id)) is { Item: { } item } meeting && item.Id == command.Item)
                return meeting;
        }

        return null;
    }
}

/// <summary>Finds the grain of an agenda.</summary>
public static class AgendaGrains
{
    /// <summary>The grain that keeps this body's agenda.</summary>
    public static IAgendaGrain Agenda(this IGrainFactory grains, BodyId body) => grains.GetGrain<IAgendaGrain>(body.Value);
}
