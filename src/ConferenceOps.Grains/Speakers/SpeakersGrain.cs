using ConferenceOps.Domain;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Grains.Delegations;
using ConferenceOps.Grains.Meetings;

namespace ConferenceOps.Grains.Speakers;

/// <summary>The speakers list of an agenda item.</summary>
public interface ISpeakersGrain : IAggregateGrain<SpeakersList>;

internal sealed class SpeakersGrain(Journal journal) : AggregateGrain<SpeakersList, SpeakersEvent>(journal), ISpeakersGrain
{
    protected override async ValueTask<ICommand<SpeakersList, SpeakersEvent>> Informed(
        ICommand<SpeakersList, SpeakersEvent> command, Actor by) => command switch
        {
            OpenSpeakersList c => c with { Item = (await GrainFactory.Agenda(c.Body).Read()).State.Consider(new(c.List.Value)) },
            Inscribe c => c with { Name = await GrainFactory.NameOf(c.Delegation) },
            GiveFloor c => c with { Session = await Session(c.Meeting) },
            GrantReply c => c with { Name = await GrainFactory.NameOf(c.Delegation), Session = await Session(c.Meeting) },
            RaisePointOfOrder c => c with { Name = await GrainFactory.NameOf(c.Delegation), Session = await Session(c.Meeting) },
            _ => command,
        };

    private async ValueTask<Meeting> Session(MeetingId meeting) => (await GrainFactory.Meeting(meeting).Read()).State;
}

/// <summary>Finds the grain of a speakers list.</summary>
public static class SpeakersGrains
{
    /// <summary>The grain that keeps this speakers list.</summary>
    public static ISpeakersGrain Speakers(this IGrainFactory grains, SpeakersListId id) => grains.GetGrain<ISpeakersGrain>(id.Value);
}
