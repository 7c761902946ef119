using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Closes the list: announced, and with the body's consent (rule 73/115). Those who wait will be heard.</summary>
[GenerateSerializer, Immutable]
public sealed record CloseSpeakersList : ICommand<SpeakersList, SpeakersEvent>
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("close a speakers list", "the Chair and the bureau") with { Rule = "Rule 73/115" };
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        return new SpeakersListClosed();
    }
}
