using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains.Conferences;

namespace ConferenceOps.Grains.Meetings;

/// <summary>The programme of a body.</summary>
public interface IProgrammeGrain : IAggregateGrain<Programme>;

internal sealed class ProgrammeGrain(Journal journal, Bodies bodies) : AggregateGrain<Programme, ProgrammeEvent>(journal), IProgrammeGrain
{
    protected override async ValueTask<ICommand<Programme, ProgrammeEvent>> Informed(
        ICommand<Programme, ProgrammeEvent> command, Actor by, Facts facts)
    {
        if (command is not (ScheduleMeeting or RescheduleMeeting or CancelMeeting))
            return command;
        var conference = await facts.ConferenceOf(new(this.GetPrimaryKey()), bodies, GrainFactory);
        if (command is CancelMeeting cancel)
            return cancel with { Conference = conference };
        var rooms = await facts.Rooms(conference, GrainFactory);
        return command switch
        {
            ScheduleMeeting c => c with { Conference = conference, Rooms = rooms },
            RescheduleMeeting c => c with { Conference = conference, Rooms = rooms },
            _ => command,
        };
    }
}

/// <summary>Finds the grains of programmes and meetings.</summary>
public static class MeetingGrains
{
    /// <summary>The grain that keeps this body's programme.</summary>
    public static IProgrammeGrain Programme(this IGrainFactory grains, BodyId body) => grains.GetGrain<IProgrammeGrain>(body.Value);

    /// <summary>The grain that keeps this meeting.</summary>
    public static IMeetingGrain Meeting(this IGrainFactory grains, MeetingId id) => grains.GetGrain<IMeetingGrain>(id.Value);
}
