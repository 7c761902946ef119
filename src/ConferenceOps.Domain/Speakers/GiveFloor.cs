using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Gives the floor to the first who waits, in a meeting that considers the item; for a group to a delegation that speaks for it now.</summary>
/// <param name="List">The list.</param>
/// <param name="Inscription">Whom the Chair sees as the first; refused if another has become the first meanwhile.</param>
/// <param name="Meeting">The meeting.</param>
[Entitled(Circle.Presiding, "give the floor", Rule = "Rule 68/109")]
[GenerateSerializer, Immutable]
public sealed record GiveFloor(SpeakersListId List, InscriptionId Inscription, MeetingId Meeting)
    : ISpeakersCommand, IActs
{
    /// <summary>The meeting as it stands.</summary>
    [LookedUp]
    public Meeting Session { get; init; } = Meetings.Meeting.Initial;

    /// <summary>The group on whose behalf the place was taken; null if it was not, or if there is no such group any more.</summary>
    [LookedUp]
    public StateGroup? SpokenFor { get; init; }

    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (NotConsidered(Session, List) is { } notConsidered)
            return notConsidered;
        if (state.NotRuled() is { } notRuled)
            return notRuled;
        if (state.Floor is { } floor)
            return new Refusal("floor-taken", $"{floor.Inscription.Name} has the floor. End that statement first.");
        if (state.Waiting.IsEmpty)
            return new Refusal("nobody-waiting", "Nobody waits to speak on this item.");
        var next = state.Waiting[0];
        if (next.Id != Inscription)
            return new Refusal("not-next", $"{next.Name} has become the next speaker. Look at the list and call again.", "Rule 68/109");
        // A group's place is the group's: nobody speaks for it whom it has relieved since.
        if (next.Group is not null && (SpokenFor is null ? Refusal.Unknown("group") : SpokenFor.NotSpokenForBy(next.Delegation, next.Name)) is { } silenced)
            return silenced with { Message = $"{silenced.Message} Whoever does takes over the place by inscribing, or you let all others go first." };
        return new FloorGiven(Inscription, Meeting, now, (int)state.Limits.For(next.Kind, next.Reply).TotalSeconds);
    }

    /// <summary>Why the discussion of the list's item does not go on in this meeting, or null if it does.</summary>
    internal static Refusal? NotConsidered(Meeting session, SpeakersListId list)
    {
        if (session.NotOpen() is { } notOpen)
            return notOpen;
        return session.Item is { } item && SpeakersListId.Of(item.Id) == list
            ? null
            : new("item-not-taken-up", "The meeting does not consider this item. Take it up first.");
    }
}
