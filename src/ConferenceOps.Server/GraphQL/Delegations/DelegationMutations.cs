using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Grains.Delegations;
using ConferenceOps.Server.GraphQL.Delegations;
using ConferenceOps.Server.Views;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Mutation
{
    [May(Audience.Delegates)]
    public static Task<DelegationPayload> RegisterDelegation(
        RegisterDelegationInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        DelegationPayload.After(DelegationId.For(input.Conference, input.Code), grains, boards, grain => grain.Register(
            new(input.Conference, input.Kind, input.Code, input.Name, input.Group), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<DelegationPayload> EnrolMember(
        EnrolMemberInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        DelegationPayload.After(input.Delegation, grains, boards, grain => grain.Enrol(
            new(input.Delegation, input.Member, input.Name, input.Function), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<DelegationPayload> WithdrawMember(
        WithdrawMemberInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        DelegationPayload.After(input.Delegation, grains, boards, grain => grain.Withdraw(new(input.Delegation, input.Member), caller.Sends(input.CommandId)));
}

internal sealed record RegisterDelegationInput(
    CommandId CommandId, ConferenceId Conference, DelegationKind Kind, string Code, string Name, RegionalGroup? Group);

internal sealed record EnrolMemberInput(CommandId CommandId, DelegationId Delegation, MemberId Member, string Name, string Function);

internal sealed record WithdrawMemberInput(CommandId CommandId, DelegationId Delegation, MemberId Member);

/// <summary>The delegation as it stands after the command, and why the command was refused if it was.</summary>
internal sealed record DelegationPayload(DelegationNode? Result, Refusal? Refusal)
{
    internal static async Task<DelegationPayload> After(DelegationId id, IGrainFactory grains, Boards boards, Func<IDelegationGrain, Task<Outcome>> command)
    {
        var outcome = await command(grains.Delegation(id));
        return new((await boards.Delegations()).Find(id) is { } row ? new(row) : null, outcome.Refusal);
    }
}
