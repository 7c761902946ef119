using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Grains.Delegations;
using ConferenceOps.Grains.Meetings;
using Orleans.Concurrency;

namespace ConferenceOps.Grains.Speakers;

/// <summary>The speakers list of an agenda item.</summary>
public interface ISpeakersGrain : IGrainWithGuidKey
{
    /// <summary>Opens the list of the item whose identity this grain has. See <see cref="OpenSpeakersList"/>.</summary>
    Task<Outcome> Open(BodyId body, TimeLimits limits, Sender sender);

    /// <summary>Inscribes a delegation under its name. See <see cref="Inscribe"/>.</summary>
    Task<Outcome> Inscribe(InscriptionId inscription, DelegationId delegation, string? onBehalfOf, Sender sender);

    /// <summary>See <see cref="WithdrawInscription"/>.</summary>
    Task<Outcome> Withdraw(WithdrawInscription command, Sender sender);

    /// <summary>See <see cref="YieldPlace"/>.</summary>
    Task<Outcome> Yield(YieldPlace command, Sender sender);

    /// <summary>See <see cref="MoveSpeaker"/>.</summary>
    Task<Outcome> Move(MoveSpeaker command, Sender sender);

    /// <summary>See <see cref="CloseSpeakersList"/>.</summary>
    Task<Outcome> Close(CloseSpeakersList command, Sender sender);

    /// <summary>See <see cref="ReopenSpeakersList"/>.</summary>
    Task<Outcome> Reopen(ReopenSpeakersList command, Sender sender);

    /// <summary>See <see cref="SetTimeLimits"/>.</summary>
    Task<Outcome> Limit(SetTimeLimits command, Sender sender);

    /// <summary>Gives the floor in a meeting. See <see cref="GiveFloor"/>.</summary>
    Task<Outcome> GiveFloor(InscriptionId inscription, MeetingId meeting, Sender sender);

    /// <summary>See <see cref="EndStatement"/>.</summary>
    Task<Outcome> EndStatement(EndStatement command, Sender sender);

    /// <summary>Grants a right of reply in a meeting. See <see cref="GrantReply"/>.</summary>
    Task<Outcome> GrantReply(InscriptionId inscription, DelegationId delegation, MeetingId meeting, Sender sender);

    /// <summary>See <see cref="PauseStatement"/>.</summary>
    Task<Outcome> Pause(PauseStatement command, Sender sender);

    /// <summary>See <see cref="ResumeStatement"/>.</summary>
    Task<Outcome> Resume(ResumeStatement command, Sender sender);

    /// <summary>Records a point of order raised in a meeting. See <see cref="RaisePointOfOrder"/>.</summary>
    Task<Outcome> Raise(PointOfOrderId point, DelegationId delegation, MeetingId meeting, Sender sender);

    /// <summary>See <see cref="RulePointOfOrder"/>.</summary>
    Task<Outcome> Rule(RulePointOfOrder command, Sender sender);

    /// <summary>See <see cref="LapseReplies"/>; asked by a meeting as it takes up the item.</summary>
    Task<Outcome> Lapse(LapseReplies command, Sender sender);

    /// <summary>The committed state.</summary>
    [AlwaysInterleave]
    ValueTask<Versioned<SpeakersList>> Read();
}

internal sealed class SpeakersGrain(Journal journal) : AggregateGrain<SpeakersList, SpeakersEvent>(journal), ISpeakersGrain
{
    private SpeakersListId Id => new(this.GetPrimaryKey());

    public async Task<Outcome> Open(BodyId body, TimeLimits limits, Sender sender)
    {
        var agenda = (await GrainFactory.Agenda(body).Read()).State;
        return agenda.Find(new(Id.Value)) is { } item
            ? await Handle(new OpenSpeakersList(body, new(item.Id, agenda.NumberOf(item), item.Title), limits), sender)
            : Refuse(Refusal.Unknown("agenda item"));
    }

    public async Task<Outcome> Inscribe(InscriptionId inscription, DelegationId delegation, string? onBehalfOf, Sender sender) =>
        await NameOf(delegation) is { } name
            ? await Handle(new Inscribe(inscription, delegation, name, onBehalfOf), sender)
            : Refuse(Refusal.Unknown("delegation"));

    public Task<Outcome> Withdraw(WithdrawInscription command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Yield(YieldPlace command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Move(MoveSpeaker command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Close(CloseSpeakersList command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Reopen(ReopenSpeakersList command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Limit(SetTimeLimits command, Sender sender) => Handle(command, sender);

    public async Task<Outcome> GiveFloor(InscriptionId inscription, MeetingId meeting, Sender sender) =>
        await Handle(new GiveFloor(inscription, meeting, (await GrainFactory.Meeting(meeting).Read()).State, Id), sender);

    public Task<Outcome> EndStatement(EndStatement command, Sender sender) => Handle(command, sender);

    public async Task<Outcome> GrantReply(InscriptionId inscription, DelegationId delegation, MeetingId meeting, Sender sender) =>
        await NameOf(delegation) is { } name
            ? await Handle(new GrantReply(inscription, delegation, name, meeting, (await GrainFactory.Meeting(meeting).Read()).State), sender)
            : Refuse(Refusal.Unknown("delegation"));

    public Task<Outcome> Pause(PauseStatement command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Resume(ResumeStatement command, Sender sender) => Handle(command, sender);

    public async Task<Outcome> Raise(PointOfOrderId point, DelegationId delegation, MeetingId meeting, Sender sender) =>
        await NameOf(delegation) is { } name
            ? await Handle(new RaisePointOfOrder(point, delegation, name, meeting, (await GrainFactory.Meeting(meeting).Read()).State, Id), sender)
            : Refuse(Refusal.Unknown("delegation"));

    public Task<Outcome> Rule(RulePointOfOrder command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Lapse(LapseReplies command, Sender sender) => Handle(command, sender);

    private async Task<string?> NameOf(DelegationId delegation) =>
        (await GrainFactory.Delegation(delegation).Read()).State is { Conference: not null } registered ? registered.Name : null;
}

/// <summary>Finds the grain of a speakers list.</summary>
public static class SpeakersGrains
{
    /// <summary>The grain that keeps this speakers list.</summary>
    public static ISpeakersGrain Speakers(this IGrainFactory grains, SpeakersListId id) => grains.GetGrain<ISpeakersGrain>(id.Value);
}
