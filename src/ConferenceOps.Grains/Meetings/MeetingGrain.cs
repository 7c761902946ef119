using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Grains.Speakers;

namespace ConferenceOps.Grains.Meetings;

/// <summary>A meeting while it is held.</summary>
public interface IMeetingGrain : IAggregateGrain<Meeting>;

internal sealed class MeetingGrain(Journal journal, Bodies bodies) : AggregateGrain<Meeting, MeetingEvent>(journal), IMeetingGrain
{
    private MeetingId Id => new(this.GetPrimaryKey());

    protected override Task<Outcome> Handle(ICommand<Meeting, MeetingEvent> command, Sender sender, Facts facts) => command switch
    {
        OpenMeeting open => Open(open, sender, facts),
        TakeUpItem takeUp => TakeUp(takeUp, sender, facts),
        _ => base.Handle(command, sender, facts),
    };

    protected override async ValueTask<ICommand<Meeting, MeetingEvent>> Informed(
        ICommand<Meeting, MeetingEvent> command, Actor by, Facts facts) => command switch
        {
            OpenMeeting c => c with { Rooms = await Rooms(c.Body, facts) },
            ResumeMeeting c => c with { Rooms = await Rooms((await Read()).State.Body, facts) },
            TakeUpItem c => c with { OnAgenda = await OnAgenda(c, facts), Debate = await Debate(facts) },
            SuspendMeeting c => c with { Debate = await Debate(facts) },
            AdjournMeeting c => c with { Debate = await Debate(facts) },
            _ => command,
        };

    // The ordinal is taken from the body's programme, and only by a meeting that will open; taken twice, it is the same.
    private async Task<Outcome> Open(OpenMeeting opening, Sender sender, Facts facts)
    {
        if (await WouldRefuse(await Informed(opening, sender.By, new()), sender.By) is { } refusal)
            return Refuse(refusal);
        var programme = GrainFactory.Programme(opening.Body);
        if ((await programme.Send(new CallMeeting(Id, opening.Body), sender)).Refusal is { } notCalled)
            return Refuse(notCalled);
        var called = (await programme.Read()).State.Find(Id)!;
        return await Decide(
            opening with { Called = (called.Ordinal!.Value, called.Title), Rooms = await Rooms(opening.Body, facts) }, sender, facts);
    }

    private async Task<Outcome> TakeUp(TakeUpItem command, Sender sender, Facts facts)
    {
        var takingUp = await Informed(command, sender.By, facts);
        if (await WouldRefuse(takingUp, sender.By) is { } refusal)
            return Refuse(refusal);
        // Decision 34/401: a reply granted on an earlier day is not the first statement of this meeting.
        var list = SpeakersListId.Of(command.Item);
        var lapsed = await GrainFactory.Speakers(list).Send(new LapseReplies(list, await OfTheDay()), sender);
        return lapsed.Refusal is { } kept ? Refuse(kept) : await Decide(takingUp, sender, facts);
    }

    private async ValueTask<ItemUnderConsideration?> OnAgenda(TakeUpItem command, Facts facts) =>
        (await Read()).State.Body is { } body ? (await facts.Of(GrainFactory.Agenda(body))).Consider(command.Item) : null;

    private async ValueTask<RoomPlan> Rooms(BodyId? body, Facts facts) =>
        await facts.Rooms(await facts.ConferenceOf(body, bodies, GrainFactory), GrainFactory);

    private async ValueTask<SpeakersList?> Debate(Facts facts) =>
        (await Read()).State.Item is { } item ? await facts.Of(GrainFactory.Speakers(SpeakersListId.Of(item.Id))) : null;

    // The body's meetings that are planned for this meeting's day, where the conference is.
    private async Task<ImmutableArray<MeetingId>> OfTheDay()
    {
        var body = (await Read()).State.Body!.Value;
        var conference = (await GrainFactory.Conference((await bodies.ConferenceOf(body))!.Value).Read()).State;
        var zone = PlaceZone.Of(conference.TimeZone);
        var programme = (await GrainFactory.Programme(body).Read()).State;
        var day = DayOf(programme.Find(Id)!);
        return [.. programme.Meetings.Where(meeting => DayOf(meeting) == day).Select(meeting => meeting.Id)];

        DateTime DayOf(PlannedMeeting meeting) => TimeZoneInfo.ConvertTime(meeting.Starts, zone).Date;
    }
}
