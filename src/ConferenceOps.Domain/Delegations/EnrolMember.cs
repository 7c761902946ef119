using Orleans;

namespace ConferenceOps.Domain.Delegations;

/// <summary>Enrols a person on a delegation.</summary>
/// <param name="Delegation">The delegation.</param>
/// <param name="Member">The person's identity on the delegation.</param>
/// <param name="Name">The name.</param>
/// <param name="Function">As in "Head of delegation".</param>
[Entitled(Circle.Delegations | Roles.Secretariat, "enrol a member", Who = "the delegation itself and the Secretariat")]
[GenerateSerializer, Immutable]
public sealed record EnrolMember(DelegationId Delegation, MemberId Member, [Text(TextLimits.Name)] string Name, [Text(TextLimits.Function)] string Function)
    : IDelegationCommand, ICreates<MemberId>
{
    MemberId ICreates<MemberId>.Made => Member;

    /// <inheritdoc/>
    public Decision<DelegationEvent> Decide(Delegation state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat) && !(by.IsAny(Roles.Delegate | Roles.Observer) && by.Delegation == Delegation))
            return this.NotEntitled();
        if (state.Conference is null)
            return Refusal.Unknown("delegation");
        return new MemberEnrolled(Delegation, Member, Name, Function);
    }
}
