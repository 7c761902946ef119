using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Opens a closed list again (rule 73/115).</summary>
[GenerateSerializer, Immutable]
public sealed record ReopenSpeakersList : ICommand<SpeakersList, SpeakersEvent>
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("reopen a speakers list", "the Chair and the bureau") with { Rule = "Rule 73/115" };
        if (state.Status is not SpeakersListStatus.Closed)
            return new Refusal("list-not-closed", "Only a closed speakers list can be reopened.");
        return new SpeakersListReopened();
    }
}
