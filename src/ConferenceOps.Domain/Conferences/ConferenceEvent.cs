namespace ConferenceOps.Domain.Conferences;

/// <summary>What can happen to a conference as a whole.</summary>
public abstract record ConferenceEvent : IEvent;

/// <summary>The conference was convened.</summary>
[EventName("conference.convened")]
public sealed record ConferenceConvened(string Title, string ShortTitle, string TimeZone) : ConferenceEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(new ConferenceId(aggregate))];
}

/// <summary>A body was established, with the meetings it is entitled to.</summary>
[EventName("conference.body-established")]
public sealed record BodyEstablished(BodyId Body, string Name, string ShortName, DateOnly First, DateOnly Last, int Entitlement) : ConferenceEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Body)];
}

/// <summary>A body elected an officer.</summary>
[EventName("conference.officer-elected")]
public sealed record OfficerElected(BodyId Body, string Office, string Name, string State) : ConferenceEvent;
