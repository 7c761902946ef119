using System.Diagnostics;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>A meeting while it is held: planned → open → suspended ⇄ open → adjourned.</summary>
/// <param name="Status">Where it is in its life.</param>
/// <param name="Body">The body that meets; null until it opens.</param>
/// <param name="Ordinal">Its number among the body's meetings; 0 until it opens.</param>
/// <param name="Title">What it is for; empty until it opens.</param>
/// <param name="Item">The agenda item under consideration, if any.</param>
[GenerateSerializer, Immutable]
public sealed record Meeting(MeetingStatus Status, BodyId? Body, int Ordinal, string Title, ItemUnderConsideration? Item)
    : IAggregate<Meeting, MeetingEvent>
{
    /// <inheritdoc/>
    public static string Kind => "meeting";

    /// <inheritdoc/>
    public static Audience Followers => Audience.Public;

    /// <inheritdoc/>
    public static int Shape => 1;

    /// <inheritdoc/>
    public static Meeting Initial { get; } = new(MeetingStatus.Planned, null, 0, "", null);

    /// <inheritdoc/>
    public string? NameOf(Guid? part) => part is null && Body is not null ? Title : null;

    /// <inheritdoc/>
    public Meeting Evolve(MeetingEvent happened) => happened switch
    {
        MeetingOpened e => this with { Status = MeetingStatus.Open, Body = e.Body, Ordinal = e.Ordinal, Title = e.Title },
        ItemTakenUp e => this with { Item = e.Item },
        MeetingSuspended => this with { Status = MeetingStatus.Suspended },
        MeetingResumed => this with { Status = MeetingStatus.Open },
        MeetingAdjourned => this with { Status = MeetingStatus.Adjourned, Item = null },
        _ => throw new UnreachableException(),
    };

    /// <summary>Why an act that needs an open meeting is refused, or null if the meeting is open.</summary>
    internal Refusal? NotOpen() => Status switch
    {
        MeetingStatus.Open => null,
        MeetingStatus.Planned => new("meeting-not-open", "The meeting has not been opened. Open it first."),
        MeetingStatus.Suspended => new("meeting-suspended", "The meeting is suspended. Resume it first."),
        MeetingStatus.Adjourned => new("meeting-adjourned", "The meeting is adjourned. Continue in the body's next meeting."),
        MeetingStatus.Cancelled => new("meeting-cancelled", "The meeting was cancelled."),
        _ => throw new UnreachableException(),
    };
}

/// <summary>Where a meeting is in its life.</summary>
public enum MeetingStatus
{
    /// <summary>In the programme, not yet called to order.</summary>
    Planned,

    /// <summary>In session.</summary>
    Open,

    /// <summary>Paused; will be resumed.</summary>
    Suspended,

    /// <summary>Ended.</summary>
    Adjourned,

    /// <summary>Will not take place.</summary>
    Cancelled,
}

/// <summary>The agenda item a meeting considers, as it stood when it was taken up.</summary>
/// <param name="Id">The item.</param>
/// <param name="Number">Its number then, as in "8" or "8 (b)".</param>
/// <param name="Title">Its title then.</param>
[GenerateSerializer, Immutable]
public sealed record ItemUnderConsideration(AgendaItemId Id, string Number, string Title);
