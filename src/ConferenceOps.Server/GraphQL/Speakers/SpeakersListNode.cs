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

    public FloorNode? Floor => list.State.Floor is { } speaker ? new(SpeakerNode.Of(speaker.Inscription), speaker.Meeting, speaker.Since, speaker.Limit) : null;

    [Description("In the order in which they will speak; rights of reply last. The range in which each begins follows the limits and the pace of the debate so far, if it goes on now.")]
    [Expect(60)]
    public IEnumerable<WaitingNode> Waiting() => list.State.Waiting.Zip(
        Timetable.Of(list.State, now),
        (waiting, starts) => new WaitingNode(SpeakerNode.Of(waiting), (int)list.State.Limits.For(waiting.Kind, waiting.Reply).TotalSeconds, starts.From, starts.To));

    [Description("The statements made, in order.")]
    [Expect(60)]
    public IEnumerable<StatementNode> Heard() =>
        list.State.Heard.Select(made => new StatementNode(SpeakerNode.Of(made.Inscription), made.Meeting, made.Since, made.Taken, made.Limit));
}

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

/// <summary>Whoever has the floor, since when, and for how many seconds.</summary>
[Name("Floor")]
internal sealed record FloorNode(SpeakerNode Speaker, MeetingId Meeting, DateTimeOffset Since, int Limit);

/// <summary>Whoever waits, for how many seconds of speech, and between which times it will begin.</summary>
[Name("WaitingSpeaker")]
internal sealed record WaitingNode(SpeakerNode Speaker, int Limit, DateTimeOffset From, DateTimeOffset To);

/// <summary>A statement that was made: how many seconds it took, and how many it had.</summary>
[Name("Statement")]
internal sealed record StatementNode(SpeakerNode Speaker, MeetingId Meeting, DateTimeOffset Since, int Taken, int Limit);
