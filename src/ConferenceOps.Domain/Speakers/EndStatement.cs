using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Ends the statement being made; an overrun is recorded.</summary>
[GenerateSerializer, Immutable]
public sealed record EndStatement(InscriptionId Inscription) : ICommand<SpeakersList, SpeakersEvent>
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("end a statement", "the Chair and the bureau");
        if (state.NotSpeaking(Inscription) is { } notSpeaking)
            return notSpeaking;
        if (state.NotRuled() is { } notRuled)
            return notRuled;
        var taken = (int)state.Floor!.Taken(now).TotalSeconds;
        return new StatementEnded(Inscription, taken, Math.Max(0, taken - state.Floor.Limit));
    }
}
