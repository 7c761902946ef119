using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Lets the clock of a paused statement run on from where it stopped.</summary>
[GenerateSerializer, Immutable]
public sealed record ResumeStatement(InscriptionId Inscription) : ICommand<SpeakersList, SpeakersEvent>
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("resume a statement", "the Chair and the bureau");
        if (state.NotSpeaking(Inscription) is { } notSpeaking)
            return notSpeaking;
        if (state.NotRuled() is { } notRuled)
            return notRuled;
        if (state.Floor!.PausedAt is null)
            return new Refusal("not-paused", $"The clock of {state.Floor.Inscription.Name} is running.");
        return new StatementResumed(Inscription, now);
    }
}
