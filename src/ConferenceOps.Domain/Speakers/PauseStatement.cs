using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Stops the clock of the statement being made, as when interpretation fails or there is applause: the time until it is resumed is not the speaker's.</summary>
[GenerateSerializer, Immutable]
public sealed record PauseStatement(InscriptionId Inscription) : ICommand<SpeakersList, SpeakersEvent>
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("pause a statement", "the Chair and the bureau");
        if (state.NotSpeaking(Inscription) is { } notSpeaking)
            return notSpeaking;
        if (state.Floor!.PausedAt is not null)
            return new Refusal("already-paused", $"The clock of {state.Floor.Inscription.Name} is paused already.");
        return new StatementPaused(Inscription, now);
    }
}
