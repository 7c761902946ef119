using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Moves a speaker behind another who waits, or to the first place if <paramref name="After"/> is null; the reason goes on record.</summary>
/// <param name="List">The list.</param>
/// <param name="Inscription">The speaker's place.</param>
/// <param name="SeenVersion">The version of the list that the sender saw.</param>
/// <param name="After">Whom the speaker is to follow; null for the first of those who wait.</param>
/// <param name="Because">The reason.</param>
[Entitled(Circle.Presiding | Roles.Secretariat, "move a speaker")]
[GenerateSerializer, Immutable]
public sealed record MoveSpeaker(
    SpeakersListId List, InscriptionId Inscription, int SeenVersion, InscriptionId? After, [Text(TextLimits.Reason, "reason")] string Because)
    : ISpeakersCommand, IChanges<SpeakersList, SpeakersEvent>
{
    // Others may come and go meanwhile: whoever is to be followed is named, not counted.
    bool IChanges<SpeakersList, SpeakersEvent>.Replaces(SpeakersEvent happened) => happened switch
    {
        SpeakerMoved e => Concerns(e.Inscription),
        PlaceYielded e => Concerns(e.Inscription),
        _ => false,
    };

    IEnumerable<Standing> IChanges<SpeakersList, SpeakersEvent>.Standing(SpeakersList state) =>
        state.Waiting.Index().Where(one => Concerns(one.Item.Id)).Select(one => new Standing(
            $"place of {one.Item.Name}{(one.Item.Id == After ? " (to be followed)" : "")}", $"{one.Index + 1}"));

    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Inscription) is not { } waiting)
            return Refusal.Unknown("place on the list");
        var others = state.Waiting.Remove(waiting);
        var followed = After is { } after ? others.FirstOrDefault(other => other.Id == after) : null;
        if (After is { } gone && gone != Inscription && followed is null)
            return Gone(state, gone, waiting);
        var place = (followed is null ? 0 : others.IndexOf(followed) + 1) + 1;
        if (After == Inscription || state.Waiting[place - 1] == waiting)
            return new Refusal("place-unchanged", $"{waiting.Name} has this place already.");
        // Decision 34/401: rights of reply are exercised after the others have been heard.
        var replies = state.Waiting.Count(other => other.Kind is StatementKind.Reply);
        if (waiting.Kind is StatementKind.Reply != place > state.Waiting.Length - replies)
            return new Refusal(
                "replies-come-last", "Rights of reply are exercised after all who wait have been heard. Choose another place.", "Decision 34/401");
        return new SpeakerMoved(Inscription, place, Because);
    }

    private bool Concerns(InscriptionId place) => place == Inscription || place == After;

    private static Refusal Gone(SpeakersList state, InscriptionId after, Inscription waiting)
    {
        var followed = state.NameOf(after.Value) ?? $"Whoever {waiting.Name} was to follow";
        return new("neighbour-gone", $"{followed} waits no longer: the floor was given or the place withdrawn. Choose whom {waiting.Name} is to follow.");
    }
}
