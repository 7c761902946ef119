using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Domain.Delegations;

/// <summary>What can happen to a delegation.</summary>
public abstract record DelegationEvent : IEvent
{
    /// <inheritdoc/>
    public virtual Audience Audience => Audience.Public;
}

/// <summary>The delegation was registered.</summary>
[EventName("delegation.registered")]
public sealed record DelegationRegistered(
    DelegationId Delegation, ConferenceId Conference, DelegationKind Kind, string Code, string Name, RegionalGroup? Group) : DelegationEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Delegation)];
}

/// <summary>A person was enrolled on the delegation.</summary>
[EventName("delegation.member-enrolled")]
public sealed record MemberEnrolled(DelegationId Delegation, MemberId Member, string Name, string Function) : DelegationEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Member)];

    /// <summary>Names of persons are for participants; the public sees them in the published list only.</summary>
    public override Audience Audience => Audience.Delegates;
}

/// <summary>A person left the delegation.</summary>
[EventName("delegation.member-withdrawn")]
public sealed record MemberWithdrawn(DelegationId Delegation, MemberId Member) : DelegationEvent
{
    /// <inheritdoc cref="MemberEnrolled.Audience"/>
    public override Audience Audience => Audience.Delegates;
}
