using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>What can happen to a fund. Money, nominees and requests are the Secretariat's; the public sees what is published.</summary>
public abstract record SponsorshipEvent : IEvent
{
    /// <inheritdoc/>
    public virtual Audience Audience => Audience.Secretariat;
}

/// <summary>What happened to a request.</summary>
internal interface IOfRequest
{
    /// <summary>The request.</summary>
    PlaceRequestId Request { get; }
}

/// <summary>The fund was opened for requests, with the priority it follows.</summary>
[EventName("fund.opened")]
public sealed record FundOpened(ConferenceId Conference, string Name, ImmutableArray<Criterion> Priority) : SponsorshipEvent
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Public;
}

/// <summary>Another priority was stated.</summary>
[EventName("fund.priority-stated")]
public sealed record PriorityStated(ImmutableArray<Criterion> Priority) : SponsorshipEvent
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Public;
}

/// <summary>Rates were entered, or those from the same date corrected.</summary>
[EventName("fund.rates-set")]
public sealed record RatesSet(Rates Rates) : SponsorshipEvent
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Public;
}

/// <summary>A donor promised money.</summary>
/// <param name="Amount">In minor units of <paramref name="Currency"/>.</param>
/// <param name="Value">In cents, at the rate of <paramref name="PerDollar"/>.</param>
[EventName("fund.contribution-pledged")]
public sealed record ContributionPledged(
    ContributionId Contribution, string Donor, string Currency, long Amount, decimal PerDollar, long Value, RegionalGroup? Earmark)
    : SponsorshipEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Contribution)];
}

/// <summary>Money of a contribution reached the bank.</summary>
[EventName("fund.contribution-received")]
public sealed record ContributionReceived(ContributionId Contribution, Receipt Receipt) : SponsorshipEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Receipt.Id)];
}

/// <summary>A payment entered by mistake, or returned, was reversed.</summary>
[EventName("fund.receipt-reversed")]
public sealed record ReceiptReversed(ContributionId Contribution, Receipt Receipt, string Because) : SponsorshipEvent;

/// <summary>What was still awaited of a pledge is no longer expected.</summary>
/// <param name="Value">In cents.</param>
[EventName("fund.pledge-written-off")]
public sealed record PledgeWrittenOff(ContributionId Contribution, long Value, string Because) : SponsorshipEvent;

/// <summary>A State asked for a place.</summary>
[EventName("fund.place-requested")]
public sealed record PlaceRequested(PlaceRequestId Request, RequestingState State, Nominee Nominee, Travel Travel) : SponsorshipEvent, IOfRequest, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Request)];
}

/// <summary>Another fare was quoted, in cents.</summary>
[EventName("fund.fare-quoted")]
public sealed record FareQuoted(PlaceRequestId Request, long Fare) : SponsorshipEvent, IOfRequest;

/// <summary>A State no longer asks.</summary>
[EventName("fund.request-withdrawn")]
public sealed record RequestWithdrawn(PlaceRequestId Request) : SponsorshipEvent, IOfRequest;

/// <summary>A request was refused.</summary>
[EventName("fund.request-refused")]
public sealed record RequestRefused(PlaceRequestId Request, string Because) : SponsorshipEvent, IOfRequest;

/// <summary>A request was put on the reserve list.</summary>
[EventName("fund.request-reserved")]
public sealed record RequestReserved(PlaceRequestId Request) : SponsorshipEvent, IOfRequest;

/// <summary>A place was awarded and its cost committed.</summary>
/// <param name="Shares">From which contributions.</param>
/// <param name="Because">Why it was awarded out of the order of priority; null if it was not.</param>
[EventName("fund.place-awarded")]
public sealed record PlaceAwarded(PlaceRequestId Request, Cost Cost, ImmutableArray<Share> Shares, string? Because) : SponsorshipEvent, IOfRequest;

/// <summary>A State took its place.</summary>
[EventName("fund.place-accepted")]
public sealed record PlaceAccepted(PlaceRequestId Request) : SponsorshipEvent, IOfRequest;

/// <summary>A State did not take its place, which freed the money.</summary>
[EventName("fund.place-declined")]
public sealed record PlaceDeclined(PlaceRequestId Request, ImmutableArray<Share> Freed, string? Because) : SponsorshipEvent, IOfRequest;

/// <summary>An award was taken back, which freed the money.</summary>
[EventName("fund.award-cancelled")]
public sealed record AwardCancelled(PlaceRequestId Request, ImmutableArray<Share> Freed, string Because) : SponsorshipEvent, IOfRequest;

/// <summary>The places given so far were made public.</summary>
[EventName("fund.outcomes-published")]
public sealed record OutcomesPublished(ImmutableArray<PublishedPlaces> Places) : SponsorshipEvent
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Public;
}

/// <summary>How many places a State was given.</summary>
[GenerateSerializer, Immutable]
public sealed record PublishedPlaces(DelegationId Delegation, string Name, RegionalGroup? Group, int Count);
