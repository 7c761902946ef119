using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Gives up a place; those behind it move up.</summary>
/// <param name="List">The list.</param>
/// <param name="Inscription">The place on the list.</param>
[Entitled(Circle.Delegations | Roles.Secretariat, "withdraw a delegation from the list", Who = "the delegation itself and the Secretariat on its behalf")]
[GenerateSerializer, Immutable]
public sealed record WithdrawInscription(SpeakersListId List, InscriptionId Inscription)
    : ISpeakersCommand, IActs
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Inscription) is not { } waiting)
            return Refusal.Unknown("place on the list");
        if (!by.IsAny(Roles.Secretariat) && !SpeakersList.SpeaksFor(by, waiting.Delegation))
            return this.NotEntitled();
        return new InscriptionWithdrawn(Inscription);
    }
}
