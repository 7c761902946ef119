using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Opens the speakers list of an agenda item for inscription.</summary>
/// <param name="List">The list, which bears the identity of its item.</param>
/// <param name="Body">The body.</param>
/// <param name="Limits">How long statements may last.</param>
[Entitled(Circle.Presiding | Roles.Secretariat, "open a speakers list")]
[GenerateSerializer, Immutable]
public sealed record OpenSpeakersList(SpeakersListId List, BodyId Body, TimeLimits Limits)
    : ISpeakersCommand, ICreates<SpeakersListId>
{
    /// <summary>The item as the body's agenda has it now; null if it has none of this identity.</summary>
    [LookedUp]
    public ItemUnderConsideration? Item { get; init; }

    SpeakersListId ICreates<SpeakersListId>.Made => List;

    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (Item is not { } item)
            return Refusal.Unknown("agenda item");
        if (Limits.Refuse() is { } limits)
            return limits;
        return new SpeakersListOpened(Body, item.Id, item.Number, item.Title, Limits);
    }
}
