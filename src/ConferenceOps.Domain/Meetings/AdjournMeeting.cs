using ConferenceOps.Domain.Speakers;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Adjourns a meeting: it rises and does not resume. Nobody is cut off by it.</summary>
/// <param name="Meeting">The meeting.</param>
[Entitled(Circle.Presiding, "adjourn a meeting", Rule = Rule)]
[GenerateSerializer, Immutable]
public sealed record AdjournMeeting(MeetingId Meeting)
    : IMeetingCommand, IActs
{
    private const string Rule = "Rules 76/118 and 77/119";

    /// <summary>The speakers list of the item under consideration; null if there is none.</summary>
    [LookedUp]
    public SpeakersList? Debate { get; init; }

    /// <inheritdoc/>
    public Decision<MeetingEvent> Decide(Meeting state, Actor by, DateTimeOffset now)
    {
        // A suspended meeting may be adjourned without being resumed: delegates have already left the room.
        if (state.Status is not MeetingStatus.Suspended && state.NotOpen() is { } notOpen)
            return notOpen with { Rule = Rule };
        if (Debate?.Unfinished(Meeting) is { } unfinished)
            return unfinished;
        return new MeetingAdjourned(Meeting);
    }
}
