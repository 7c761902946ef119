using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains.Conferences;
using Orleans.Concurrency;

namespace ConferenceOps.Grains.Meetings;

/// <summary>The programme of a body.</summary>
public interface IProgrammeGrain : IGrainWithGuidKey
{
    /// <summary>See <see cref="ScheduleMeeting"/>.</summary>
    Task<Outcome> Schedule(ScheduleMeeting command, Sender sender);

    /// <summary>See <see cref="RescheduleMeeting"/>.</summary>
    Task<Outcome> Reschedule(RescheduleMeeting command, Sender sender);

    /// <summary>See <see cref="CancelMeeting"/>.</summary>
    Task<Outcome> Cancel(CancelMeeting command, Sender sender);

    /// <summary>See <see cref="CallMeeting"/>; asked by the meeting as it opens.</summary>
    Task<Outcome> Call(CallMeeting command, Sender sender);

    /// <summary>The committed state.</summary>
    [AlwaysInterleave]
    ValueTask<Versioned<Programme>> Read();
}

internal sealed class ProgrammeGrain(Journal journal, Bodies bodies) : AggregateGrain<Programme, ProgrammeEvent>(journal), IProgrammeGrain
{
    public async Task<Outcome> Schedule(ScheduleMeeting command, Sender sender) =>
        await bodies.Exists(new(this.GetPrimaryKey())) ? await Handle(command, sender) : Refuse(Refusal.Unknown("body"));

    public Task<Outcome> Reschedule(RescheduleMeeting command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Cancel(CancelMeeting command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Call(CallMeeting command, Sender sender) => Handle(command, sender);
}

/// <summary>Finds the grains of programmes and meetings.</summary>
public static class MeetingGrains
{
    /// <summary>The grain that keeps this body's programme.</summary>
    public static IProgrammeGrain Programme(this IGrainFactory grains, BodyId body) => grains.GetGrain<IProgrammeGrain>(body.Value);

    /// <summary>The grain that keeps this meeting.</summary>
    public static IMeetingGrain Meeting(this IGrainFactory grains, MeetingId id) => grains.GetGrain<IMeetingGrain>(id.Value);
}
