using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>
/// Grants a right of reply, exercised after those who wait, on a closed list too. At most two per delegation on an item in a meeting (decision 34/401).
/// </summary>
/// <param name="List">The list.</param>
/// <param name="Inscription">The new place's identity.</param>
/// <param name="Delegation">Who replies.</param>
/// <param name="Meeting">The meeting in which it replies.</param>
[Entitled(Circle.Presiding, "grant a right of reply", Rule = Rule)]
[GenerateSerializer, Immutable]
public sealed record GrantReply(SpeakersListId List, InscriptionId Inscription, DelegationId Delegation, MeetingId Meeting)
    : ISpeakersCommand, ICreates<InscriptionId>
{
    private const string Rule = "Decision 34/401";

    /// <summary>The delegation's registered name; null if there is no such delegation.</summary>
    [LookedUp]
    public string? Name { get; init; }

    /// <summary>The meeting as it stands.</summary>
    [LookedUp]
    public Meeting Session { get; init; } = Meetings.Meeting.Initial;

    /// <summary>The list's item as the body's agenda has it now; null if it has none of this identity.</summary>
    [LookedUp]
    public ItemUnderConsideration? Item { get; init; }

    InscriptionId ICreates<InscriptionId>.Made => Inscription;

    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (Name is not { } name)
            return Refusal.Unknown("delegation");
        if (state.Status is SpeakersListStatus.NotOpen)
            return state.NotOpen()!;
        if (Item is null)
            return Refusal.Unknown("agenda item");
        if (Session.NotOpen() is { } notOpen)
            return notOpen;
        var before = state.Heard.Select(statement => statement.Inscription).Concat(state.Waiting);
        if (state.Floor is { } floor)
            before = before.Append(floor.Inscription);
        var nth = before.Count(other => other.Delegation == Delegation && other.Reply?.Meeting == Meeting) + 1;
        if (nth > 2)
            return new Refusal("replies-used-up", $"{name} has had two rights of reply on this item in this meeting, which is the limit.", Rule);
        return new ReplyGranted(new(Inscription, Delegation, name, StatementKind.Reply, null, new(Meeting, nth)));
    }
}
