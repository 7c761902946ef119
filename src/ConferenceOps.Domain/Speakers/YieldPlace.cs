using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Lets all others who wait go first; so does the Chair for a delegation that is not in the room when it is called.</summary>
[GenerateSerializer, Immutable]
public sealed record YieldPlace(InscriptionId Inscription) : ICommand<SpeakersList, SpeakersEvent>
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Inscription) is not { } waiting)
            return Refusal.Unknown("place on the list");
        if (!by.Presides && !by.IsAny(Roles.Secretariat) && !SpeakersList.SpeaksFor(by, waiting.Delegation))
            return Refusal.NotEntitled("yield a place on the list", "the delegation itself, the Chair, the bureau and the Secretariat");
        if (state.Evolve(new PlaceYielded(Inscription)).Waiting.SequenceEqual(state.Waiting))
            return new Refusal("already-last", $"{waiting.Name} is already the last; nobody is left to go first.");
        return new PlaceYielded(Inscription);
    }
}
