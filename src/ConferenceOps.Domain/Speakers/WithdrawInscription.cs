using ConferenceOps.Domain.Groups;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Gives up a place; those behind it move up.</summary>
/// <param name="List">The list.</param>
/// <param name="Inscription">The place on the list.</param>
[Entitled(
    Circle.Delegations | Roles.Secretariat, "withdraw a delegation from the list",
    Who = "the delegation itself, for a group whoever speaks for it, and the Secretariat")]
[GenerateSerializer, Immutable]
public sealed record WithdrawInscription(SpeakersListId List, InscriptionId Inscription)
    : ISpeakersCommand, IActs
{
    /// <summary>The group whose place it is; null if it is a delegation's own.</summary>
    [LookedUp]
    public StateGroup? SpokenFor { get; init; }

    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Inscription) is not { } waiting)
            return Refusal.Unknown("place on the list");
        if (!by.IsAny(Roles.Secretariat) && !SpeakersList.DisposesOf(by, waiting, SpokenFor))
            return this.NotEntitled();
        return new InscriptionWithdrawn(Inscription);
    }
}
