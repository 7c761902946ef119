using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Speakers;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Takes up an item of the agenda in an open meeting, once nobody speaks on the one before.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">The item of the body's agenda.</param>
[Entitled(Circle.Presiding, "take up an agenda item")]
[GenerateSerializer, Immutable]
public sealed record TakeUpItem(MeetingId Meeting, AgendaItemId Item)
    : IMeetingCommand, IActs
{
    /// <summary>The item as the agenda numbers it; null if the agenda has none of this identity.</summary>
    [LookedUp]
    public ItemUnderConsideration? OnAgenda { get; init; }

    /// <summary>The speakers list of the item under consideration until now; null if there is none.</summary>
    [LookedUp]
    public SpeakersList? Debate { get; init; }

    /// <inheritdoc/>
    public Decision<MeetingEvent> Decide(Meeting state, Actor by, DateTimeOffset now)
    {
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        if (OnAgenda is not { } item)
            return Refusal.Unknown("agenda item");
        if (state.Item?.Id == Item)
            return new Refusal("item-already-taken-up", $"Item {item.Number} is already under consideration.");
        if (Debate?.Unfinished(Meeting) is { } unfinished)
            return unfinished;
        return new ItemTakenUp(Meeting, item);
    }
}
