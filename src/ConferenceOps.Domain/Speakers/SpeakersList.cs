using System.Collections.Immutable;
using System.Diagnostics;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>The speakers list of an agenda item in a body: not open → open ⇄ closed; it spans meetings.</summary>
/// <param name="Status">Whether delegations may inscribe.</param>
/// <param name="Body">The body; null until the list is opened.</param>
/// <param name="Number">The item's number when the list was opened.</param>
/// <param name="Title">The item's title when the list was opened.</param>
/// <param name="Limits">How long statements may last.</param>
/// <param name="Waiting">Those who wait, in the order in which they will speak; rights of reply last.</param>
/// <param name="Floor">Whoever has the floor, if anyone.</param>
/// <param name="Heard">Every statement made, in order.</param>
/// <param name="Points">Every point of order raised, in order.</param>
[GenerateSerializer, Immutable]
public sealed record SpeakersList(
    SpeakersListStatus Status, BodyId? Body, string Number, string Title, TimeLimits Limits,
    ImmutableArray<Inscription> Waiting, Speaker? Floor, ImmutableArray<Statement> Heard, ImmutableArray<PointOfOrder> Points)
    : IAggregate<SpeakersList, SpeakersEvent>
{
    internal const string PointsOfOrder = "Rule 71/113";

    /// <inheritdoc/>
    public static string Kind => "speakers";

    /// <inheritdoc/>
    public static Audience Followers => Audience.Public;

    /// <inheritdoc/>
    public static int Shape => 3;

    /// <inheritdoc/>
    public static SpeakersList Initial { get; } = new(SpeakersListStatus.NotOpen, null, "", "", TimeLimits.Usual, [], null, [], []);

    /// <summary>The place with this identity among those who wait, or null.</summary>
    public Inscription? Find(InscriptionId inscription) => Waiting.FirstOrDefault(candidate => candidate.Id == inscription);

    /// <summary>Whether somebody waits or speaks for this group.</summary>
    public bool AwaitsGroup(StateGroup group) => Waiting.Any(waiting => waiting.IsOf(group)) || Floor?.Inscription.IsOf(group) is true;

    /// <inheritdoc/>
    public string? NameOf(Guid? part) => part switch
    {
        null => Body is null ? null : Title,
        { } id => Waiting.Concat(Heard.Select(made => made.Inscription)).FirstOrDefault(known => known.Id.Value == id)?.Name
            ?? (Floor?.Inscription is { } speaking && speaking.Id.Value == id ? speaking.Name : null)
            ?? Points.FirstOrDefault(point => point.Id.Value == id)?.Name,
    };

    /// <inheritdoc/>
    public SpeakersList Evolve(SpeakersEvent happened) => happened switch
    {
        SpeakersListOpened e => this with { Status = SpeakersListStatus.Open, Body = e.Body, Number = e.Number, Title = e.Title, Limits = e.Limits },
        DelegationInscribed e => this with { Waiting = Waiting.Insert(BeforeReplies, e.Inscription) },
        PlaceTakenOver e => this with { Waiting = Waiting.Replace(Find(e.From)!, e.Inscription) },
        InscriptionWithdrawn e => this with { Waiting = Waiting.Remove(Find(e.Inscription)!) },
        PlaceYielded e => this with { Waiting = Last(Find(e.Inscription)!) },
        SpeakerMoved e => this with { Waiting = Waiting.Remove(Find(e.Inscription)!).Insert(e.Place - 1, Find(e.Inscription)!) },
        SpeakersListClosed => this with { Status = SpeakersListStatus.Closed },
        SpeakersListReopened => this with { Status = SpeakersListStatus.Open },
        TimeLimitsSet e => this with { Limits = e.Limits },
        FloorGiven e => this with
        {
            Floor = new(Find(e.Inscription)!, e.Meeting, e.Since, e.Limit, null, TimeSpan.Zero),
            Waiting = Waiting.Remove(Find(e.Inscription)!),
        },
        StatementEnded e => this with { Floor = null, Heard = Heard.Add(new(Floor!.Inscription, Floor.Meeting, Floor.Since, e.Taken, Floor.Limit)) },
        ReplyGranted e => this with { Waiting = Waiting.Add(e.Inscription) },
        ReplyLapsed e => this with { Waiting = Waiting.Remove(Find(e.Inscription)!) },
        StatementPaused e => this with { Floor = Floor! with { PausedAt = e.At } },
        StatementResumed e => this with { Floor = Floor! with { PausedAt = null, Paused = Floor.Paused + (e.At - Floor.PausedAt!.Value) } },
        PointOfOrderRaised e => this with { Points = Points.Add(e.Point) },
        PointOfOrderRuled e => this with { Points = Points.SetItem(Points.Length - 1, Points[^1] with { Ruling = new(e.Upheld, e.Words) }) },
        _ => throw new UnreachableException(),
    };

    /// <summary>The point of order upon which the Chair has to rule now, or null.</summary>
    public PointOfOrder? Pending => Points is [.., { Ruling: null } pending] ? pending : null;

    /// <summary>Why the list cannot go on, or null if no ruling is awaited: a point of order is decided at once.</summary>
    internal Refusal? NotRuled() => Pending is { } point
        ? new("point-of-order-pending", $"{point.Name} has raised a point of order. Rule upon it first.", PointsOfOrder)
        : null;

    /// <summary>Why a meeting cannot leave the debate, or null if it can: a statement is ended, not cut off, and a point of order is decided at once.</summary>
    internal Refusal? Unfinished(MeetingId meeting) => this switch
    {
        { Pending: { } point } when point.Meeting == meeting => NotRuled(),
        { Floor: { } floor } when floor.Meeting == meeting => new("floor-taken", $"{floor.Inscription.Name} has the floor. End that statement first."),
        _ => null,
    };

    /// <summary>Why nothing can be done about the statement of this place, or null if it is being made.</summary>
    internal Refusal? NotSpeaking(InscriptionId inscription) =>
        Floor?.Inscription.Id == inscription ? null : new("statement-ended", "This statement has already ended.");

    /// <summary>Why a delegation cannot be inscribed, or null if it can (rule 73/115: a closed list takes no more speakers).</summary>
    internal Refusal? NotOpen() => Status switch
    {
        SpeakersListStatus.NotOpen => new("list-not-open", "The speakers list of this item is not open yet. The Chair opens it."),
        SpeakersListStatus.Closed => new("list-closed", "The speakers list is closed. Only the Chair can open it again.", "Rule 73/115"),
        _ => null,
    };

    /// <summary>Why the list's item has to stay on the agenda, or null if nothing on the list needs it.</summary>
    internal Refusal? InUse() => this switch
    {
        { Heard: [_, ..] } or { Floor: not null } or { Points: [_, ..] } => new(
            "item-has-statements", "Statements were made on this item; it stays on the agenda for the record. Rename it instead."),
        { Waiting: [var first, .. var others] } => new(
            "item-has-speakers",
            $"{first.Name}{(others.IsEmpty ? "" : Refusal.Words($" and {others.Length} more"))} wait to speak on this item. They are heard or withdraw first."),
        { Status: SpeakersListStatus.Open } => new("item-has-list", "The speakers list of this item is open. The Chair closes it first."),
        _ => null,
    };

    /// <summary>True if the actor speaks for this delegation.</summary>
    internal static bool SpeaksFor(Actor by, DelegationId delegation) => by.IsAny(Roles.Delegate | Roles.Observer) && by.Delegation == delegation;

    /// <summary>True if the actor disposes of a place: that of a group is the group's, so whoever speaks for the group now does.</summary>
    /// <param name="by">The actor.</param>
    /// <param name="place">The place.</param>
    /// <param name="group">The group it is of; null if it is a delegation's own.</param>
    internal static bool DisposesOf(Actor by, Inscription place, StateGroup? group) => group is null
        ? SpeaksFor(by, place.Delegation)
        : by.Delegation is { } own && SpeaksFor(by, own) && group.IsSpokenForBy(own);

    private int BeforeReplies => Waiting.TakeWhile(waiting => waiting.Kind is not StatementKind.Reply).Count();

    private ImmutableArray<Inscription> Last(Inscription inscription)
    {
        var others = Waiting.Remove(inscription);
        return inscription.Kind is StatementKind.Reply
            ? others.Add(inscription)
            : others.Insert(others.TakeWhile(waiting => waiting.Kind is not StatementKind.Reply).Count(), inscription);
    }
}

/// <summary>Whether delegations may inscribe.</summary>
public enum SpeakersListStatus
{
    /// <summary>Nobody may inscribe yet.</summary>
    NotOpen,

    /// <summary>Delegations may inscribe.</summary>
    Open,

    /// <summary>Announced as closed: nobody else may inscribe; those who wait will be heard.</summary>
    Closed,
}
