using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Opens a closed list again (rule 73/115).</summary>
/// <param name="List">The list.</param>
[Entitled(Circle.Presiding, "reopen a speakers list", Rule = "Rule 73/115")]
[GenerateSerializer, Immutable]
public sealed record ReopenSpeakersList(SpeakersListId List)
    : ISpeakersCommand, IActs
{
    /// <summary>The list's item as the body's agenda has it now; null if it has none of this identity.</summary>
    [LookedUp]
    public ItemUnderConsideration? Item { get; init; }

    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (state.Status is not SpeakersListStatus.Closed)
            return new Refusal("list-not-closed", "Only a closed speakers list can be reopened.");
        if (Item is null)
            return Refusal.Unknown("agenda item");
        return new SpeakersListReopened();
    }
}
