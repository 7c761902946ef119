using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Gives up a place; those behind it move up.</summary>
[GenerateSerializer, Immutable]
public sealed record WithdrawInscription(InscriptionId Inscription) : ICommand<SpeakersList, SpeakersEvent>
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Inscription) is not { } waiting)
            return Refusal.Unknown("place on the list");
        if (!by.IsAny(Roles.Secretariat) && !SpeakersList.SpeaksFor(by, waiting.Delegation))
            return Refusal.NotEntitled("withdraw a delegation from the list", "the delegation itself and the Secretariat on its behalf");
        return new InscriptionWithdrawn(Inscription);
    }
}
