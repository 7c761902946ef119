using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Moves a speaker to another place; the reason goes on record.</summary>
/// <param name="List">The list.</param>
/// <param name="Inscription">The speaker's place.</param>
/// <param name="SeenVersion">The version of the list that the sender saw: a place is counted in the order seen.</param>
/// <param name="Place">The new place, counted from 1 among those who wait.</param>
/// <param name="Because">The reason.</param>
[Entitled(Circle.Presiding | Roles.Secretariat, "move a speaker")]
[GenerateSerializer, Immutable]
public sealed record MoveSpeaker(SpeakersListId List, InscriptionId Inscription, int SeenVersion, int Place, [Text(TextLimits.Reason, "reason")] string Because)
    : ISpeakersCommand, IChanges<SpeakersEvent>
{
    bool IChanges<SpeakersEvent>.Replaces(SpeakersEvent happened) =>
        happened is SpeakerMoved or PlaceYielded or FloorGiven or InscriptionWithdrawn or ReplyLapsed;

    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Inscription) is not { } waiting)
            return Refusal.Unknown("place on the list");
        if (Place < 1 || Place > state.Waiting.Length)
            return new Refusal("place-out-of-range", $"{state.Waiting.Length} wait. Give a place from 1 to {state.Waiting.Length}.");
        if (state.Waiting[Place - 1] == waiting)
            return new Refusal("place-unchanged", $"{waiting.Name} has this place already.");
        // Decision 34/401: rights of reply are exercised after the others have been heard.
        var replies = state.Waiting.Count(other => other.Kind is StatementKind.Reply);
        if (waiting.Kind is StatementKind.Reply != Place > state.Waiting.Length - replies)
            return new Refusal(
                "replies-come-last", "Rights of reply are exercised after all who wait have been heard. Choose another place.", "Decision 34/401");
        return new SpeakerMoved(Inscription, Place, Because);
    }
}
