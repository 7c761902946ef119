using ConferenceOps.Domain.Groups;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Lets all others who wait go first; so does the Chair for a delegation that is not in the room when it is called.</summary>
[Entitled(
    Circle.Delegations | Circle.Presiding | Roles.Secretariat, "yield a place on the list",
    Who = "the delegation itself, for a group whoever speaks for it, the Chair, the bureau and the Secretariat")]
[GenerateSerializer, Immutable]
public sealed record YieldPlace(SpeakersListId List, InscriptionId Inscription)
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
        if (!by.Presides && !by.IsAny(Roles.Secretariat) && !SpeakersList.DisposesOf(by, waiting, SpokenFor))
            return this.NotEntitled();
        if (state.Evolve(new PlaceYielded(Inscription)).Waiting.SequenceEqual(state.Waiting))
            return new Refusal("already-last", $"{waiting.Name} is already the last; nobody is left to go first.");
        return new PlaceYielded(Inscription);
    }
}
