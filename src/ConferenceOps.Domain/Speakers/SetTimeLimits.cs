using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Changes the time limits; a statement that has begun keeps its own.</summary>
/// <param name="List">The list.</param>
/// <param name="SeenVersion">The version of the speakers list that the sender saw.</param>
/// <param name="Limits">How long statements may last.</param>
[Entitled(Circle.Presiding, "set time limits", Rule = "Rule 72/114")]
[GenerateSerializer, Immutable]
public sealed record SetTimeLimits(SpeakersListId List, int SeenVersion, TimeLimits Limits)
    : ISpeakersCommand, IChanges<SpeakersList, SpeakersEvent>
{
    bool IChanges<SpeakersList, SpeakersEvent>.Replaces(SpeakersEvent happened) => happened is TimeLimitsSet;

    IEnumerable<Standing> IChanges<SpeakersList, SpeakersEvent>.Standing(SpeakersList state) =>
        [
            new("limit of national statements", InWords(state.Limits.National)), new("limit of group statements", InWords(state.Limits.Group)),
            new("limit of first replies", InWords(state.Limits.FirstReply)), new("limit of second replies", InWords(state.Limits.SecondReply)),
        ];

    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (state.Status is SpeakersListStatus.NotOpen)
            return state.NotOpen()!;
        if (Limits.Refuse() is { } limits)
            return limits;
        return Limits == state.Limits ? Decision<SpeakersEvent>.Unchanged : new TimeLimitsSet(Limits);
    }

    private static string InWords(int minutes) => minutes == 1 ? "1 minute" : $"{minutes} minutes";
}
