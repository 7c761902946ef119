using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Speakers;

/// <summary>The speakers list of an agenda item, at one moment.</summary>
[Name("SpeakersList")]
internal sealed class SpeakersListNode(SpeakersListId id, Versioned<SpeakersList> list, DateTimeOffset now)
{
    // Every State, its groups and its replies, so that a page shows the whole of a long debate.
    private const int Most = 500;

    public SpeakersListId Id => id;

    [Description("The version of the stream speakers/{id} that this shows.")]
    public int Version => list.Version;

    [Description("The server's clock when this was answered; the running statement is measured against it.")]
    public DateTimeOffset Now => now;

    public BodyId Body => list.State.Body!.Value;

    public SpeakersListStatus Status => list.State.Status;

    [Description("The item's number when the list was opened.")]
    public string Number => list.State.Number;

    public string Title => list.State.Title;

    [Description("In minutes.")]
    public TimeLimitsNode Limits => new(list.State.Limits.National, list.State.Limits.Group, list.State.Limits.FirstReply, list.State.Limits.SecondReply);

    public FloorNode? Floor => list.State.Floor is { } speaker ? new(SpeakerNode.Of(speaker.Inscription), speaker.Meeting, speaker.Since, speaker.Limit, speaker.PausedAt, speaker.Paused.TotalSeconds) : null;

    [Description("In the order in which they will speak, rights of reply last, or by name; 500 at most at once. The range in which each begins follows the limits and the pace of the debate so far, if it goes on now.")]
    [Expect(60)]
    public Connection<WaitingNode> Waiting(
        int? first = 50, string? after = null, DelegationId? delegation = null, IEnumerable<StatementKind>? kind = null, SpeakerOrder order = SpeakerOrder.Speaking)
    {
        var starts = Timetable.Of(list.State, now);
        var found = list.State.Waiting.Select((waiting, place) => (Waiting: waiting, Starts: starts[place]))
            .Where(one => (delegation is null || one.Waiting.Delegation == delegation) && (kind is null || kind.Contains(one.Waiting.Kind)));
        return Connection.Of(
            [.. order is SpeakerOrder.Name ? found.OrderBy(one => one.Waiting.Name, StringComparer.InvariantCulture) : found], first, after, one => one.Waiting.Id.Value,
            one => new WaitingNode(SpeakerNode.Of(one.Waiting), (int)list.State.Limits.For(one.Waiting.Kind, one.Waiting.Reply).TotalSeconds, one.Starts.From, one.Starts.To), Most);
    }

    [Description("The statements made, in order; 500 at most at once.")]
    [Expect(60)]
    public Connection<StatementNode> Heard(
        int? first = 50, string? after = null, DelegationId? delegation = null, MeetingId? meeting = null, IEnumerable<StatementKind>? kind = null) => Connection.Of(
            [.. list.State.Heard.Where(made => (delegation is null || made.Inscription.Delegation == delegation) && (meeting is null || made.Meeting == meeting)
                && (kind is null || kind.Contains(made.Inscription.Kind)))],
            first, after, made => made.Inscription.Id.Value,
            made => new StatementNode(SpeakerNode.Of(made.Inscription), made.Meeting, made.Since, made.Taken, made.Limit), Most);

    [Description("The points of order raised, in order; the Chair rules upon each at once, so that only the last can await its ruling.")]
    [Expect(5)]
    public IEnumerable<PointOfOrderNode> Points() => list.State.Points.Select(point => new PointOfOrderNode(
        point.Id, point.Delegation, point.Name, point.Meeting, point.At, point.Ruling is { } ruling ? new(ruling.Upheld, ruling.Words) : null));
}

/// <summary>The order of those who wait.</summary>
internal enum SpeakerOrder
{
    Speaking,
    Name,
}

/// <summary>A point of order a delegation raised, and how the Chair ruled; null until then.</summary>
[Name("PointOfOrder")]
internal sealed record PointOfOrderNode(PointOfOrderId Id, DelegationId Delegation, string Name, MeetingId Meeting, DateTimeOffset At, RulingNode? Ruling);

/// <summary>The Chair's ruling, with the Chair's words if they are recorded.</summary>
[Name("Ruling")]
internal sealed record RulingNode(bool Upheld, string? Words);

/// <summary>Minutes for each kind of statement.</summary>
[Name("TimeLimits")]
internal sealed record TimeLimitsNode(int National, int Group, int FirstReply, int SecondReply);

/// <summary>A delegation that speaks, waits or has spoken.</summary>
[Name("Speaker")]
internal sealed record SpeakerNode(InscriptionId Id, DelegationId Delegation, string Name, StatementKind Kind, string? OnBehalfOf)
{
    internal static SpeakerNode Of(Inscription inscription) =>
        new(inscription.Id, inscription.Delegation, inscription.Name, inscription.Kind, inscription.OnBehalfOf);
}

/// <summary>
/// Whoever has the floor, since when, and for how many seconds; since when the clock is paused, and for how many seconds it was before:
/// the time the statement has lasted is (pausedAt or now) − since − paused.
/// </summary>
[Name("Floor")]
internal sealed record FloorNode(SpeakerNode Speaker, MeetingId Meeting, DateTimeOffset Since, int Limit, DateTimeOffset? PausedAt, double Paused);

/// <summary>Whoever waits, for how many seconds of speech, and between which times it will begin.</summary>
[Name("WaitingSpeaker")]
internal sealed record WaitingNode(SpeakerNode Speaker, int Limit, DateTimeOffset From, DateTimeOffset To);

/// <summary>A statement that was made: how many seconds it took without pauses, and how many it had.</summary>
[Name("Statement")]
internal sealed record StatementNode(SpeakerNode Speaker, MeetingId Meeting, DateTimeOffset Since, int Taken, int Limit);
