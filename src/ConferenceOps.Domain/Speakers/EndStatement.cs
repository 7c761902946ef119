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
        if (state.Floor is not { } floor || floor.Inscription.Id != Inscription)
            return new Refusal("statement-ended", "This statement has already ended.");
        var taken = (int)Math.Max(0, (now - floor.Since).TotalSeconds);
        return new StatementEnded(Inscription, taken, Math.Max(0, taken - floor.Limit));
    }
}
