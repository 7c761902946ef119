using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Stops the clock of the statement being made, as when interpretation fails or there is applause:
/// the time until it is resumed is not the speaker's.</summary>
/// <param name="List">The list.</param>
/// <param name="Inscription">The place on the list.</param>
[Entitled(Circle.Presiding, "pause a statement")]
[GenerateSerializer, Immutable]
public sealed record PauseStatement(SpeakersListId List, InscriptionId Inscription)
    : ISpeakersCommand, IActs
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (state.NotSpeaking(Inscription) is { } notSpeaking)
            return notSpeaking;
        if (state.Floor!.PausedAt is not null)
            return new Refusal("already-paused", $"The clock of {state.Floor.Inscription.Name} is paused already.");
        return new StatementPaused(Inscription, now);
    }
}
