using System.Text.Json.Serialization;

namespace ConferenceOps.Client;

/// <summary>A meeting.</summary>
/// <param name="Version">The version of the stream <c>meeting/{id}</c> that this shows.</param>
/// <param name="Ordinal">"12" for the 12th meeting of its body; null until it opens.</param>
/// <param name="Item">The agenda item under consideration, or null.</param>
public sealed record Meeting(
    Guid Id, int Version, BodyName Body, string Title, DateTimeOffset Starts, DateTimeOffset Ends, string Room, MeetingStatus Status, int? Ordinal,
    ItemUnderConsideration? Item, DateTimeOffset? OpenedAt, DateTimeOffset? AdjournedAt);

/// <summary>The agenda item a meeting considers.</summary>
public sealed record ItemUnderConsideration(Guid Id, string Number, string Title);

/// <summary>Where a meeting stands.</summary>
[JsonConverter(typeof(WireEnum<MeetingStatus>))]
public enum MeetingStatus
{
    /// <summary>Scheduled, and not yet opened.</summary>
    Planned,

    /// <summary>In progress.</summary>
    Open,

    /// <summary>Interrupted; to be resumed.</summary>
    Suspended,

    /// <summary>Over.</summary>
    Adjourned,

    /// <summary>Not to take place.</summary>
    Cancelled,
}

/// <summary>A page of a list of meetings.</summary>
/// <param name="TotalCount">How many there are on all pages.</param>
public sealed record MeetingConnection(IReadOnlyList<Meeting> Nodes, PageInfo PageInfo, int TotalCount);
