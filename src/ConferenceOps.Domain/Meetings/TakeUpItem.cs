using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Takes up an item of the agenda in an open meeting.</summary>
[GenerateSerializer, Immutable]
public sealed record TakeUpItem(MeetingId Meeting, ItemUnderConsideration Item) : ICommand<Meeting, MeetingEvent>
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
        return new ItemTakenUp(Meeting, Item);
    }
}
