using ConferenceOps.Domain.Speakers;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Suspends an open meeting, to be resumed. Nobody is cut off by it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Because">Why, if it is to be told.</param>
/// <param name="Debate">The speakers list of the item under consideration; null if there is none.</param>
[GenerateSerializer, Immutable]
public sealed record SuspendMeeting(MeetingId Meeting, string? Because, SpeakersList? Debate) : ICommand<Meeting, MeetingEvent>
{
    // The motion to suspend has precedence over all others (General Assembly rules 77/119) and is put without debate.
    private const string Rule = "Rules 76/118 and 77/119";

    /// <inheritdoc/>
    public Decision<MeetingEvent> Decide(Meeting state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("suspend a meeting", "the Chair and the bureau") with { Rule = Rule };
        if (state.NotOpen() is { } notOpen)
            return notOpen with { Rule = Rule };
        if (Debate?.Unfinished(Meeting) is { } unfinished)
            return unfinished;
        return new MeetingSuspended(Meeting, string.IsNullOrWhiteSpace(Because) ? null : Because.Trim());
    }
}
