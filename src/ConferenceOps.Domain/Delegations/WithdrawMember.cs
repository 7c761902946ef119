using Orleans;

namespace ConferenceOps.Domain.Delegations;

/// <summary>Takes a person off a delegation.</summary>
[GenerateSerializer, Immutable]
public sealed record WithdrawMember(DelegationId Delegation, MemberId Member) : ICommand<Delegation, DelegationEvent>
{
    /// <inheritdoc/>
    public Decision<DelegationEvent> Decide(Delegation state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat) && !(by.IsAny(Roles.Delegate | Roles.Observer) && by.Delegation == Delegation))
            return Refusal.NotEntitled("withdraw a member", "the delegation itself and the Secretariat");
        if (state.Find(Member) is null)
            return Refusal.Unknown("member");
        return new MemberWithdrawn(Delegation, Member);
    }
}
