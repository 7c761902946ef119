using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Changes the time limits; a statement that has begun keeps its own.</summary>
[GenerateSerializer, Immutable]
public sealed record SetTimeLimits(TimeLimits Limits) : ICommand<SpeakersList, SpeakersEvent>
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("set time limits", "the Chair and the bureau") with { Rule = "Rule 72/114" };
        if (state.Status is SpeakersListStatus.NotOpen)
            return state.NotOpen()!;
        if (Limits.Refuse() is { } limits)
            return limits;
        return Limits == state.Limits ? Decision<SpeakersEvent>.Unchanged : new TimeLimitsSet(Limits);
    }
}
