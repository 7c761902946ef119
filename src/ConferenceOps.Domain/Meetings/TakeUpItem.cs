using ConferenceOps.Domain.Speakers;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Takes up an item of the agenda in an open meeting, once nobody speaks on the one before.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">The item as the agenda numbers it.</param>
/// <param name="Debate">The speakers list of the item under consideration until now; null if there is none.</param>
[GenerateSerializer, Immutable]
public sealed record TakeUpItem(MeetingId Meeting, ItemUnderConsideration Item, SpeakersList? Debate) : ICommand<Meeting, MeetingEvent>
{
    /// <inheritdoc/>
    public Decision<MeetingEvent> Decide(Meeting state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("take up an agenda item", "the Chair and the bureau");
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        if (state.Item?.Id == Item.Id)
            return new Refusal("item-already-taken-up", $"Item {Item.Number} is already under consideration.");
        if (Debate?.Unfinished(Meeting) is { } unfinished)
            return unfinished;
        return new ItemTakenUp(Meeting, Item);
    }
}
