using Orleans;

namespace ConferenceOps.Domain.Delegations;

/// <summary>Takes a person off a delegation.</summary>
/// <param name="Delegation">The delegation.</param>
/// <param name="Member">The person's identity on the delegation.</param>
[Entitled(Circle.Delegations | Roles.Secretariat, "withdraw a member", Who = "the delegation itself and the Secretariat")]
[GenerateSerializer, Immutable]
public sealed record WithdrawMember(DelegationId Delegation, MemberId Member)
    : IDelegationCommand, IActs
{
    /// <inheritdoc/>
    public Decision<DelegationEvent> Decide(Delegation state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat) && !(by.IsAny(Roles.Delegate | Roles.Observer) && by.Delegation == Delegation))
            return this.NotEntitled();
        if (state.Find(Member) is null)
            return Refusal.Unknown("member");
        return new MemberWithdrawn(Delegation, Member);
    }
}
