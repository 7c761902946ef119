using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Grains.Delegations;
using ConferenceOps.Grains.Groups;
using ConferenceOps.Grains.Meetings;

namespace ConferenceOps.Grains.Speakers;

/// <summary>The speakers list of an agenda item.</summary>
public interface ISpeakersGrain : IAggregateGrain<SpeakersList>;

internal sealed class SpeakersGrain(Journal journal) : AggregateGrain<SpeakersList, SpeakersEvent>(journal), ISpeakersGrain
{
    protected override async ValueTask<ICommand<SpeakersList, SpeakersEvent>> Informed(
        ICommand<SpeakersList, SpeakersEvent> command, Actor by, Facts facts)
    {
        return command switch
        {
            OpenSpeakersList c => c with { Item = await Item(c.Body) },
            ReopenSpeakersList c => c with { Item = await Item() },
            Inscribe c => c with { Name = await Name(c.Delegation), Item = await Item(), SpokenFor = await Group(c.Delegation, c.Group) },
            WithdrawInscription c => c with { SpokenFor = await GroupOf(c.Inscription) },
            YieldPlace c => c with { SpokenFor = await GroupOf(c.Inscription) },
            GiveFloor c => c with { Session = await Session(c.Meeting), SpokenFor = await GroupOf(c.Inscription) },
            GrantReply c => c with { Name = await Name(c.Delegation), Session = await Session(c.Meeting), Item = await Item() },
            RaisePointOfOrder c => c with { Name = await Name(c.Delegation), Session = await Session(c.Meeting) },
            _ => command,
        };

        ValueTask<string?> Name(DelegationId delegation) => facts.NameOf(GrainFactory.Delegation(delegation));

        async ValueTask<StateGroup?> GroupOf(InscriptionId place) =>
            (await Read()).State.Find(place) is { } waiting ? await Group(waiting.Delegation, waiting.Group) : null;

        // A delegation and the groups it may speak for are of one conference.
        async ValueTask<StateGroup?> Group(DelegationId delegation, GroupId? group) =>
            group is { } id && (await facts.Of(GrainFactory.Delegation(delegation))).Conference is { } conference
                ? (await facts.Of(GrainFactory.Groups(conference))).Find(id)
                : null;

        ValueTask<Meeting> Session(MeetingId meeting) => facts.Of(GrainFactory.Meeting(meeting));

        async ValueTask<ItemUnderConsideration?> Item(BodyId? named = null) =>
            (named ?? (await Read()).State.Body) is { } body ? (await facts.Of(GrainFactory.Agenda(body))).Consider(new(this.GetPrimaryKey())) : null;
    }
}

/// <summary>Finds the grain of a speakers list.</summary>
public static class SpeakersGrains
{
    /// <summary>The grain that keeps this speakers list.</summary>
    public static ISpeakersGrain Speakers(this IGrainFactory grains, SpeakersListId id) => grains.GetGrain<ISpeakersGrain>(id.Value);
}
