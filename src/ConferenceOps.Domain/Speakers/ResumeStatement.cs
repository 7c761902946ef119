using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Lets the clock of a paused statement run on from where it stopped.</summary>
/// <param name="List">The list.</param>
/// <param name="Inscription">The place on the list.</param>
[Entitled(Circle.Presiding, "resume a statement")]
[GenerateSerializer, Immutable]
public sealed record ResumeStatement(SpeakersListId List, InscriptionId Inscription)
    : ISpeakersCommand, IActs
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (state.NotSpeaking(Inscription) is { } notSpeaking)
            return notSpeaking;
        if (state.NotRuled() is { } notRuled)
            return notRuled;
        if (state.Floor!.PausedAt is null)
            return new Refusal("not-paused", $"The clock of {state.Floor.Inscription.Name} is running.");
        return new StatementResumed(Inscription, now);
    }
}
