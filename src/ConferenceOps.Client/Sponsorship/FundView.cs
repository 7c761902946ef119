using System.Collections.Immutable;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;

namespace ConferenceOps.Client;

/// <summary>A sponsorship fund. All amounts are in cents of the United States dollar.</summary>
/// <param name="Id">Its identity, which is the conference's.</param>
/// <param name="Version">The version of the stream <c>fund/{id}</c> that this shows.</param>
/// <param name="Name">Its name.</param>
/// <param name="Priority">The stated priority: criteria, the weightiest first.</param>
/// <param name="Rates">In order of date.</param>
/// <param name="Published">How many places each State was given, as last published; null before.</param>
/// <param name="Money">By stage; null when not asked for. For the Secretariat.</param>
/// <param name="Places">Places by regional group; null when not asked for. For the Secretariat.</param>
/// <param name="Contributions">The first 250; null when not asked for. For the Secretariat.</param>
/// <param name="Requests">By the stated priority: to a State its own, to the Secretariat all; null when not asked for.</param>
public sealed record FundView(
    FundId Id, int Version, string Name, ImmutableArray<Criterion> Priority, ImmutableArray<Rates> Rates, ImmutableArray<PublishedPlaces>? Published,
    [If("money")] FundMoney? Money, [If("money")] ImmutableArray<GroupPlaces>? Places,
    [Given("first: 250"), If("money")] Connection<Contribution>? Contributions,
    [Given("first: 250, after: $after"), If("requests")] Connection<PlaceRequestView>? Requests);

/// <summary>The money of a fund, by stage.</summary>
/// <param name="Pledged">Promised and not received yet.</param>
/// <param name="Received">In the bank.</param>
/// <param name="Committed">Of what was received: committed to places.</param>
/// <param name="Free">Of what was received: not committed.</param>
public sealed record FundMoney(long Pledged, long Received, long Committed, long Free);

/// <summary>How many places the States of a group asked for, and what became of the requests.</summary>
/// <param name="Group">The regional group.</param>
/// <param name="Requested">How many were asked for.</param>
/// <param name="Undecided">Not decided on yet.</param>
/// <param name="Reserve">On the reserve list.</param>
/// <param name="Held">Awarded or accepted.</param>
/// <param name="Committed">What those held cost.</param>
public sealed record GroupPlaces(RegionalGroup Group, int Requested, int Undecided, int Reserve, int Held, long Committed);

/// <summary>A State's request for a sponsored place, and what has become of it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="State">The delegation of the State that asks.</param>
/// <param name="StateName">The State's name.</param>
/// <param name="Group">Its regional group.</param>
/// <param name="Nominee">Who would travel.</param>
/// <param name="Function">That person's function at home.</param>
/// <param name="Arrives">The first night.</param>
/// <param name="Departs">The day after the last night.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Reason">The reason on record, if it has one.</param>
/// <param name="Cost">What was committed, or what it would cost; null if no rates hold on its dates.</param>
/// <param name="Rank">Its place among those who wait, from 1; null if it does not wait.</param>
/// <param name="Criteria">The criteria of the stated priority that it meets.</param>
/// <param name="Shortfall">While it waits, how much received money is missing for it. For the Secretariat.</param>
/// <param name="Displaces">The State that would be left without a place if this one were awarded now. For the Secretariat.</param>
/// <param name="Shares">Who pays for the place. For the Secretariat.</param>
/// <param name="Reasons">Every reason that was given on it, in order.</param>
/// <param name="FareAsked">The fare that the State gave when it asked, in cents, whatever was quoted since.</param>
public sealed record PlaceRequestView(
    PlaceRequestId Id, DelegationId State, string StateName, RegionalGroup? Group, string Nominee, string Function, DateOnly Arrives, DateOnly Departs,
    PlaceStatus Status, string? Reason, Cost? Cost, int? Rank, ImmutableArray<Criterion> Criteria,
    [If("money")] long? Shortfall, [If("money")] string? Displaces, [If("money")] ImmutableArray<ShareView>? Shares,
    ImmutableArray<StatedReason> Reasons, long FareAsked);

/// <summary>What one contribution pays of a place.</summary>
/// <param name="Contribution">The contribution.</param>
/// <param name="Donor">Its donor.</param>
/// <param name="Amount">In cents.</param>
public sealed record ShareView(ContributionId Contribution, string Donor, long Amount);
