using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Grains.Speakers;
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
    Task<Outcome> Suspend(string? because, Sender sender);

    /// <summary>See <see cref="ResumeMeeting"/>.</summary>
    Task<Outcome> Resume(ResumeMeeting command, Sender sender);

    /// <summary>See <see cref="AdjournMeeting"/>.</summary>
    Task<Outcome> Adjourn(Sender sender);

    /// <summary>The committed state.</summary>
    [AlwaysInterleave]
    ValueTask<Versioned<Meeting>> Read();
}

internal sealed class MeetingGrain(Journal journal, Bodies bodies) : AggregateGrain<Meeting, MeetingEvent>(journal), IMeetingGrain
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
        if (agenda.Find(item) is not { } found)
            return Refuse(Refusal.Unknown("agenda item"));
        var takingUp = new TakeUpItem(Id, new(item, agenda.NumberOf(found), found.Title), await Debate());
        if (!HasDone(sender) && WouldRefuse(takingUp, sender.By) is { } refusal)
            return Refuse(refusal);
        // Decision 34/401: a reply granted on an earlier day is not the first statement of this meeting.
        var lapsed = await GrainFactory.Speakers(SpeakersListId.Of(item)).Lapse(new(await OfTheDay(body)), sender);
        return lapsed.Refusal is { } kept ? Refuse(kept) : await Handle(takingUp, sender);
    }

    public async Task<Outcome> Suspend(string? because, Sender sender) => await Handle(new SuspendMeeting(Id, because, await Debate()), sender);

    public Task<Outcome> Resume(ResumeMeeting command, Sender sender) => Handle(command, sender);

    public async Task<Outcome> Adjourn(Sender sender) => await Handle(new AdjournMeeting(Id, await Debate()), sender);

    private async Task<SpeakersList?> Debate() =>
        (await Read()).State.Item is { } item ? (await GrainFactory.Speakers(SpeakersListId.Of(item.Id)).Read()).State : null;

    // The body's meetings that are planned for this meeting's day, where the conference is.
    private async Task<ImmutableArray<MeetingId>> OfTheDay(BodyId body)
    {
        var conference = (await GrainFactory.Conference((await bodies.ConferenceOf(body))!.Value).Read()).State;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(conference.TimeZone);
        var programme = (await GrainFactory.Programme(body).Read()).State;
        var day = DayOf(programme.Find(Id)!);
        return [.. programme.Meetings.Where(meeting => DayOf(meeting) == day).Select(meeting => meeting.Id)];

        DateTime DayOf(PlannedMeeting meeting) => TimeZoneInfo.ConvertTime(meeting.Starts, zone).Date;
    }
}
