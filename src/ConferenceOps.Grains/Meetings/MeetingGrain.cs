using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains.Agenda;
using Orleans.Concurrency;

namespace ConferenceOps.Grains.Meetings;

/// <summary>A meeting while it is held.</summary>
public interface IMeetingGrain : IGrainWithGuidKey
{
    /// <summary>Calls the meeting to order: it takes its ordinal from the body's programme, then opens. See <see cref="OpenMeeting"/>.</summary>
    Task<Outcome> Open(BodyId body, Sender sender);

    /// <summary>Takes up an item of the body's agenda. See <see cref="TakeUpItem"/>.</summary>
    Task<Outcome> TakeUp(AgendaItemId item, Sender sender);

    /// <summary>See <see cref="SuspendMeeting"/>.</summary>
    Task<Outcome> Suspend(SuspendMeeting command, Sender sender);

    /// <summary>See <see cref="ResumeMeeting"/>.</summary>
    Task<Outcome> Resume(ResumeMeeting command, Sender sender);

    /// <summary>See <see cref="AdjournMeeting"/>.</summary>
    Task<Outcome> Adjourn(AdjournMeeting command, Sender sender);

    /// <summary>The committed state.</summary>
    [AlwaysInterleave]
    ValueTask<Versioned<Meeting>> Read();
}

internal sealed class MeetingGrain(Journal journal) : AggregateGrain<Meeting, MeetingEvent>(journal), IMeetingGrain
{
    private MeetingId Id => new(this.GetPrimaryKey());

    public async Task<Outcome> Open(BodyId body, Sender sender)
    {
        var opening = new OpenMeeting(body, Id, 0, "");
        // The ordinal is taken only by a meeting that will open; taken twice, it is the same.
        if (!HasDone(sender) && WouldRefuse(opening, sender.By) is { } refusal)
            return Refuse(refusal);
        var programme = GrainFactory.Programme(body);
        if ((await programme.Call(new(Id), sender)).Refusal is { } notCalled)
            return Refuse(notCalled);
        var called = (await programme.Read()).State.Find(Id)!;
        return await Handle(opening with { Ordinal = called.Ordinal!.Value, Title = called.Title }, sender);
    }

    public async Task<Outcome> TakeUp(AgendaItemId item, Sender sender)
    {
        if ((await Read()).State.Body is not { } body)
            return Refuse(new("meeting-not-open", "The meeting has not been opened. Open it first."));
        var agenda = (await GrainFactory.Agenda(body).Read()).State;
        return agenda.Find(item) is { } found
            ? await Handle(new TakeUpItem(Id, new(item, agenda.NumberOf(found), found.Title)), sender)
            : Refuse(Refusal.Unknown("agenda item"));
    }

    public Task<Outcome> Suspend(SuspendMeeting command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Resume(ResumeMeeting command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Adjourn(AdjournMeeting command, Sender sender) => Handle(command, sender);
}
