using System.Text.Json.Serialization;

namespace ConferenceOps.Client;

/// <summary>A sponsorship fund as far as the reader may see it. All amounts are in cents of the United States dollar.</summary>
/// <param name="Id">The identity of the fund and of its conference.</param>
/// <param name="Version">The version of the stream <c>fund/{id}</c> that this shows.</param>
/// <param name="Priority">The stated priority: criteria, the weightiest first.</param>
/// <param name="Rates">In order of date.</param>
/// <param name="Published">The places each State was given, as last published; null before.</param>
/// <param name="Money">The money by stage; null unless for the Secretariat.</param>
/// <param name="Places">Places by regional group; null unless for the Secretariat.</param>
/// <param name="Contributions">What donors promised and paid; null unless for the Secretariat.</param>
/// <param name="Allocations">The requests: to a State its own; null for the public.</param>
public sealed record SponsorshipFund(
    Guid Id, int Version, string Name, IReadOnlyList<PlaceCriterion> Priority, IReadOnlyList<SubsistenceRates> Rates, IReadOnlyList<PublishedPlaces>? Published,
    FundMoney? Money, IReadOnlyList<GroupPlaces>? Places, ContributionConnection? Contributions, AllocationConnection? Allocations);

/// <summary>The money of a fund or of a contribution, by stage.</summary>
/// <param name="Pledged">Promised and not received yet.</param>
/// <param name="Received">In the bank.</param>
/// <param name="Committed">Of what was received: committed to places.</param>
/// <param name="Free">Of what was received: not committed.</param>
public sealed record FundMoney(long Pledged, long Received, long Committed, long Free);

/// <summary>How many places the States of a group asked for, and what became of the requests.</summary>
/// <param name="Undecided">Not decided on yet.</param>
/// <param name="Reserve">On the reserve list.</param>
/// <param name="Held">Awarded or accepted.</param>
/// <param name="Committed">What those held cost.</param>
public sealed record GroupPlaces(RegionalGroup Group, int Requested, int Undecided, int Reserve, int Held, long Committed);

/// <summary>How many places a State was given.</summary>
public sealed record PublishedPlaces(Guid Delegation, string Name, RegionalGroup? Group, int Count);

/// <summary>What a traveller is paid at the place of the conference from a date on.</summary>
/// <param name="From">The first night.</param>
/// <param name="Subsistence">For a night.</param>
/// <param name="Terminal">For a journey there and back.</param>
/// <param name="Source">Where the rates were published.</param>
public sealed record SubsistenceRates(DateOnly From, long Subsistence, long Terminal, string Source);

/// <summary>A page of contributions.</summary>
/// <param name="TotalCount">How many there are on all pages.</param>
public sealed record ContributionConnection(IReadOnlyList<Contribution> Nodes, PageInfo PageInfo, int TotalCount);

/// <summary>What a donor has promised and paid for one purpose.</summary>
/// <param name="Currency">ISO 4217 code of the currency it is paid in.</param>
/// <param name="Earmark">The regional group it is for; null for any State.</param>
/// <param name="Pledged">Promised and not received yet.</param>
/// <param name="Committed">What awarded places take of it.</param>
/// <param name="Receipts">The payments, in order.</param>
public sealed record Contribution(
    Guid Id, string Donor, string Currency, RegionalGroup? Earmark, long Pledged, long Received, long Committed, long Free, IReadOnlyList<Receipt> Receipts);

/// <summary>A payment by a donor.</summary>
/// <param name="Amount">In minor units of the contribution's currency.</param>
/// <param name="PerDollar">The United Nations operational rate of exchange.</param>
/// <param name="Value">In cents of the dollar.</param>
/// <param name="On">The day it reached the bank.</param>
public sealed record Receipt(Guid Id, long Amount, decimal PerDollar, long Value, DateOnly On);

/// <summary>A page of allocations.</summary>
/// <param name="TotalCount">How many there are on all pages.</param>
public sealed record AllocationConnection(IReadOnlyList<Allocation> Nodes, PageInfo PageInfo, int TotalCount);

/// <summary>A State's request for a sponsored place, and what has become of it.</summary>
/// <param name="State">The delegation of the State that asks.</param>
/// <param name="Arrives">The first night.</param>
/// <param name="Departs">The day after the last night.</param>
/// <param name="Reason">The reason on record, if it has one.</param>
/// <param name="Cost">What was committed, or what it would cost; null if no rates hold on its dates.</param>
/// <param name="Rank">Its place among those who wait, from 1; null if it does not wait.</param>
/// <param name="Criteria">The criteria of the stated priority that it meets.</param>
/// <param name="Shortfall">While it waits, how much received money is missing for it. For the Secretariat.</param>
/// <param name="Displaces">The State that would be left without a place if this one were awarded now. For the Secretariat.</param>
/// <param name="Shares">Who pays for the place. For the Secretariat.</param>
public sealed record Allocation(
    Guid Id, Guid State, string StateName, RegionalGroup? Group, string Nominee, string Function, DateOnly Arrives, DateOnly Departs, PlaceStatus Status, string? Reason,
    PlaceCost? Cost, int? Rank, IReadOnlyList<PlaceCriterion> Criteria, long? Shortfall, string? Displaces, IReadOnlyList<CostShare>? Shares);

/// <summary>What a place costs.</summary>
/// <param name="Nights">How many nights are paid.</param>
/// <param name="Subsistence">For all of them.</param>
public sealed record PlaceCost(long Fare, int Nights, long Subsistence, long Terminal, long Total);

/// <summary>What one contribution pays of a place.</summary>
public sealed record CostShare(Guid Contribution, string Donor, long Amount);

/// <summary>What can give a request priority.</summary>
[JsonConverter(typeof(WireEnum<PlaceCriterion>))]
public enum PlaceCriterion
{
    /// <summary>The State has no sponsored place yet.</summary>
    FirstPlace,

    /// <summary>A least developed country.</summary>
    LeastDeveloped,

    /// <summary>A small island developing State.</summary>
    SmallIsland,

    /// <summary>A landlocked developing country.</summary>
    Landlocked,
}

/// <summary>What has become of a request.</summary>
[JsonConverter(typeof(WireEnum<PlaceStatus>))]
public enum PlaceStatus
{
    /// <summary>Awaits the Secretariat.</summary>
    Requested,

    /// <summary>On the reserve list.</summary>
    Reserve,

    /// <summary>Offered to the State; money is committed.</summary>
    Awarded,

    /// <summary>Taken by the State.</summary>
    Accepted,

    /// <summary>Not taken by the State; its money is free again.</summary>
    Declined,

    /// <summary>Taken back by the Secretariat; its money is free again.</summary>
    Cancelled,

    /// <summary>The State no longer asks.</summary>
    Withdrawn,

    /// <summary>Refused by the Secretariat.</summary>
    Refused,
}
