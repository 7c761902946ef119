using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>A State's request for a sponsored place, and what has become of it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="State">Who asks.</param>
/// <param name="Nominee">Who would travel.</param>
/// <param name="Travel">When, and at what fare.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Reason">The reason on record for that, if it needs one.</param>
/// <param name="Cost">What was committed for it; null without an award.</param>
/// <param name="Shares">From which contributions; empty without an award.</param>
/// <param name="Reasons">Every reason that was given on it, in order: one that is given later leaves those before it as they were.</param>
/// <param name="FareAsked">The fare that the State gave when it asked, in cents, whatever was quoted since.</param>
[GenerateSerializer, Immutable]
public sealed record PlaceRequest(
    PlaceRequestId Id, RequestingState State, Nominee Nominee, Travel Travel, PlaceStatus Status, string? Reason, Cost? Cost, ImmutableArray<Share> Shares,
    ImmutableArray<StatedReason> Reasons, long FareAsked)
{
    /// <summary>Neither given nor ended: it can be awarded.</summary>
    public bool Waits => Status is PlaceStatus.Requested or PlaceStatus.Reserve;

    internal PlaceRequest Become(PlaceStatus status, string? because) =>
        this with { Status = status, Reason = because, Reasons = because is null ? Reasons : Reasons.Add(new(status, because)) };

    /// <summary>Money is committed for it.</summary>
    public bool HasPlace => Status is PlaceStatus.Awarded or PlaceStatus.Accepted;
}

/// <summary>A reason given on a request.</summary>
/// <param name="Status">What became of it then.</param>
/// <param name="Because">The reason, in the words of who gave it.</param>
[GenerateSerializer, Immutable]
public sealed record StatedReason(PlaceStatus Status, string Because);

/// <summary>The State that asks, as registered when it asked.</summary>
/// <param name="Delegation">Its delegation.</param>
/// <param name="Code">ISO 3166 alpha-3.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">Its regional group.</param>
[GenerateSerializer, Immutable]
public sealed record RequestingState(DelegationId Delegation, string Code, string Name, RegionalGroup? Group);

/// <summary>Who would travel.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Function">The person's function at home.</param>
[GenerateSerializer, Immutable]
public sealed record Nominee(string Name, string Function);

/// <summary>A journey to the conference and back.</summary>
/// <param name="Arrives">The first night.</param>
/// <param name="Departs">The day after the last night.</param>
/// <param name="Fare">The quoted economy fare there and back, in cents.</param>
[GenerateSerializer, Immutable]
public sealed record Travel(DateOnly Arrives, DateOnly Departs, long Fare)
{
    /// <summary>How many nights it has.</summary>
    [JsonIgnore]
    public int Nights => Departs.DayNumber - Arrives.DayNumber;

    internal Refusal? Refuse() => this switch
    {
        { Nights: < 1 } => new("dates-reversed", "The departure is on or before the arrival. Give the first night and the day of leaving."),
        { Nights: > 60 } => new("stay-too-long", $"{Nights} nights are asked for; at most 60 are paid. Shorten the stay."),
        _ => RefuseFare(Fare),
    };

    internal static Refusal? RefuseFare(long fare) => fare is < 0 or > 5_000_000
        ? new("fare-out-of-range", "Give the economy fare there and back in dollars, from 0 to 50,000.")
        : null;
}

/// <summary>What one contribution pays of a place, in cents.</summary>
[GenerateSerializer, Immutable]
public sealed record Share(ContributionId Contribution, long Amount);

/// <summary>What has become of a request.</summary>
public enum PlaceStatus
{
    /// <summary>Awaits the Secretariat.</summary>
    Requested,

    /// <summary>On the reserve list: awarded when money comes, in the order of the stated priority.</summary>
    Reserve,

    /// <summary>Money is committed; the State has been offered the place.</summary>
    Awarded,

    /// <summary>The State has taken the place.</summary>
    Accepted,

    /// <summary>The State did not take the place; its money is free again.</summary>
    Declined,

    /// <summary>The award was taken back; its money is free again.</summary>
    Cancelled,

    /// <summary>The State no longer asks.</summary>
    Withdrawn,

    /// <summary>The Secretariat refused the request, with a reason.</summary>
    Refused,
}
