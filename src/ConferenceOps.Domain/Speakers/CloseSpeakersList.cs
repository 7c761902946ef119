using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Closes the list: announced, and with the body's consent (rule 73/115). Those who wait will be heard.</summary>
/// <param name="List">The list.</param>
[Entitled(Circle.Presiding, "close a speakers list", Rule = "Rule 73/115")]
[GenerateSerializer, Immutable]
public sealed record CloseSpeakersList(SpeakersListId List)
    : ISpeakersCommand, IActs
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        return new SpeakersListClosed();
    }
}
