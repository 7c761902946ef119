using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>
/// Grants a right of reply, exercised after those who wait, on a closed list too. At most two per delegation on an item in a meeting (decision 34/401).
/// </summary>
/// <param name="Inscription">The new place's identity.</param>
/// <param name="Delegation">Who replies.</param>
/// <param name="Name">The delegation's name.</param>
/// <param name="Meeting">The meeting in which it replies.</param>
/// <param name="Session">The meeting as it stands.</param>
[GenerateSerializer, Immutable]
public sealed record GrantReply(InscriptionId Inscription, DelegationId Delegation, string Name, MeetingId Meeting, Meeting Session) : ICommand<SpeakersList, SpeakersEvent>
{
    private const string Rule = "Decision 34/401";

    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("grant a right of reply", "the Chair and the bureau") with { Rule = Rule };
        if (state.Status is SpeakersListStatus.NotOpen)
            return state.NotOpen()!;
        if (Session.NotOpen() is { } notOpen)
            return notOpen;
        var before = state.Heard.Select(statement => statement.Inscription).Concat(state.Waiting);
        if (state.Floor is { } floor)
            before = before.Append(floor.Inscription);
        var nth = before.Count(other => other.Delegation == Delegation && other.Reply?.Meeting == Meeting) + 1;
        if (nth > 2)
            return new Refusal("replies-used-up", $"{Name} has had two rights of reply on this item in this meeting, which is the limit.", Rule);
        return new ReplyGranted(new(Inscription, Delegation, Name, StatementKind.Reply, null, new(Meeting, nth)));
    }
}
