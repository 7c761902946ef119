using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains.Speakers;
using ConferenceOps.Server.GraphQL.Speakers;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Mutation
{
    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> OpenSpeakersList(
        OpenSpeakersListInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.Open(input.Body, new(input.National, input.Group, input.FirstReply, input.SecondReply), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> Inscribe(
        InscribeInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.Inscribe(input.Inscription, input.Delegation, input.OnBehalfOf, caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> WithdrawInscription(
        WithdrawInscriptionInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.Withdraw(new(input.Inscription), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> YieldPlace(
        YieldPlaceInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.Yield(new(input.Inscription), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> MoveSpeaker(
        MoveSpeakerInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.Move(new(input.Inscription, input.Place, input.Because), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> CloseSpeakersList(
        CloseSpeakersListInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.Close(new(), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> ReopenSpeakersList(
        ReopenSpeakersListInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.Reopen(new(), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> SetTimeLimits(
        SetTimeLimitsInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.Limit(new(new(input.National, input.Group, input.FirstReply, input.SecondReply)), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> GiveFloor(
        GiveFloorInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.GiveFloor(input.Inscription, input.Meeting, caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> EndStatement(
        EndStatementInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.EndStatement(new(input.Inscription), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> GrantReply(
        GrantReplyInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.GrantReply(input.Inscription, input.Delegation, input.Meeting, caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> PauseStatement(
        PauseStatementInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.Pause(new(input.Inscription), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> ResumeStatement(
        ResumeStatementInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.Resume(new(input.Inscription), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> RaisePointOfOrder(
        RaisePointOfOrderInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.Raise(input.Point, input.Delegation, input.Meeting, caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<SpeakersPayload> RulePointOfOrder(
        RulePointOfOrderInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        SpeakersPayload.After(input.List, grains, clock, grain => grain.Rule(new(input.Point, input.Upheld, input.Words), caller.Sends(input.CommandId)));
}

internal sealed record OpenSpeakersListInput(CommandId CommandId, SpeakersListId List, BodyId Body, int National, int Group, int FirstReply, int SecondReply);

internal sealed record InscribeInput(CommandId CommandId, SpeakersListId List, InscriptionId Inscription, DelegationId Delegation, string? OnBehalfOf);

internal sealed record WithdrawInscriptionInput(CommandId CommandId, SpeakersListId List, InscriptionId Inscription);

internal sealed record YieldPlaceInput(CommandId CommandId, SpeakersListId List, InscriptionId Inscription);

internal sealed record MoveSpeakerInput(CommandId CommandId, SpeakersListId List, InscriptionId Inscription, int Place, string Because);

internal sealed record CloseSpeakersListInput(CommandId CommandId, SpeakersListId List);

internal sealed record ReopenSpeakersListInput(CommandId CommandId, SpeakersListId List);

internal sealed record SetTimeLimitsInput(CommandId CommandId, SpeakersListId List, int National, int Group, int FirstReply, int SecondReply);

internal sealed record GiveFloorInput(CommandId CommandId, SpeakersListId List, InscriptionId Inscription, MeetingId Meeting);

internal sealed record EndStatementInput(CommandId CommandId, SpeakersListId List, InscriptionId Inscription);

internal sealed record GrantReplyInput(CommandId CommandId, SpeakersListId List, InscriptionId Inscription, DelegationId Delegation, MeetingId Meeting);

internal sealed record PauseStatementInput(CommandId CommandId, SpeakersListId List, InscriptionId Inscription);

internal sealed record ResumeStatementInput(CommandId CommandId, SpeakersListId List, InscriptionId Inscription);

internal sealed record RaisePointOfOrderInput(CommandId CommandId, SpeakersListId List, PointOfOrderId Point, DelegationId Delegation, MeetingId Meeting);

internal sealed record RulePointOfOrderInput(CommandId CommandId, SpeakersListId List, PointOfOrderId Point, bool Upheld, string? Words);

/// <summary>The list as it stands after the command, and why the command was refused if it was.</summary>
internal sealed record SpeakersPayload(SpeakersListNode? Result, Refusal? Refusal)
{
    internal static async Task<SpeakersPayload> After(SpeakersListId id, IGrainFactory grains, TimeProvider clock, Func<ISpeakersGrain, Task<Outcome>> command)
    {
        var grain = grains.Speakers(id);
        var outcome = await command(grain);
        var list = await grain.Read();
        return new(list.Version > 0 ? new(id, list, clock.GetUtcNow()) : null, outcome.Refusal);
    }
}
