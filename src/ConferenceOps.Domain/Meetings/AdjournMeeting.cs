using ConferenceOps.Domain.Speakers;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Adjourns a meeting: it rises and does not resume. Nobody is cut off by it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Debate">The speakers list of the item under consideration; null if there is none.</param>
[GenerateSerializer, Immutable]
public sealed record AdjournMeeting(MeetingId Meeting, SpeakersList? Debate) : ICommand<Meeting, MeetingEvent>
{
    private const string Rule = "Rules 76/118 and 77/119";

    /// <inheritdoc/>
    public Decision<MeetingEvent> Decide(Meeting state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("adjourn a meeting", "the Chair and the bureau") with { Rule = Rule };
        // A suspended meeting may be adjourned without being resumed: delegates have already left the room.
        if (state.Status is not MeetingStatus.Suspended && state.NotOpen() is { } notOpen)
            return notOpen with { Rule = Rule };
        if (Debate?.Unfinished(Meeting) is { } unfinished)
            return unfinished;
        return new MeetingAdjourned(Meeting);
    }
}
