using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Adjourns a meeting: it rises and does not resume.</summary>
[GenerateSerializer, Immutable]
public sealed record AdjournMeeting(MeetingId Meeting) : ICommand<Meeting, MeetingEvent>
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
        return new MeetingAdjourned(Meeting);
    }
}
