using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Ends the statement being made; an overrun is recorded.</summary>
/// <param name="List">The list.</param>
/// <param name="Inscription">The place on the list.</param>
[Entitled(Circle.Presiding, "end a statement")]
[GenerateSerializer, Immutable]
public sealed record EndStatement(SpeakersListId List, InscriptionId Inscription)
    : ISpeakersCommand, IActs
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (state.NotSpeaking(Inscription) is { } notSpeaking)
            return notSpeaking;
        if (state.NotRuled() is { } notRuled)
            return notRuled;
        var taken = (int)state.Floor!.Taken(now).TotalSeconds;
        return new StatementEnded(Inscription, taken, Math.Max(0, taken - state.Floor.Limit));
    }
}
