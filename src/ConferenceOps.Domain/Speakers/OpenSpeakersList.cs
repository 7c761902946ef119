using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Opens the speakers list of an agenda item for inscription.</summary>
/// <param name="Body">The body.</param>
/// <param name="Item">The item, as the body's agenda has it now.</param>
/// <param name="Limits">How long statements may last.</param>
[GenerateSerializer, Immutable]
public sealed record OpenSpeakersList(BodyId Body, ItemUnderConsideration Item, TimeLimits Limits) : ICommand<SpeakersList, SpeakersEvent>
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides && !by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("open a speakers list", "the Chair, the bureau and the Secretariat");
        if (state.Status is not SpeakersListStatus.NotOpen)
            return new Refusal("list-already-opened", "This speakers list has been opened before. Reopen it if it is closed.");
        if (Limits.Refuse() is { } limits)
            return limits;
        return new SpeakersListOpened(Body, Item.Id, Item.Number, Item.Title, Limits);
    }
}
