using Orleans;

namespace ConferenceOps.Domain.Delegations;

/// <summary>Enrols a person on a delegation.</summary>
[GenerateSerializer, Immutable]
public sealed record EnrolMember(DelegationId Delegation, MemberId Member, string Name, string Function) : ICommand<Delegation, DelegationEvent>
{
    /// <inheritdoc/>
    public Decision<DelegationEvent> Decide(Delegation state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat) && !(by.IsAny(Roles.Delegate | Roles.Observer) && by.Delegation == Delegation))
            return Refusal.NotEntitled("enrol a member", "the delegation itself and the Secretariat");
        if (state.Conference is null)
            return Refusal.Unknown("delegation");
        if (state.Find(Member) is not null)
            return new Refusal("already-enrolled", "This person is already enrolled.");
        if (Refusal.OfText("name", Name, 200) is { } name)
            return name;
        if (Refusal.OfText("function", Function, 200) is { } function)
            return function;
        return new MemberEnrolled(Delegation, Member, Name.Trim(), Function.Trim());
    }
}
