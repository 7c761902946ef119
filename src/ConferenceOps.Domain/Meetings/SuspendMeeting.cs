using ConferenceOps.Domain.Speakers;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Suspends an open meeting, to be resumed. Nobody is cut off by it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Because">Why, if it is to be told.</param>
[Entitled(Circle.Presiding, "suspend a meeting", Rule = Rule)]
[GenerateSerializer, Immutable]
public sealed record SuspendMeeting(MeetingId Meeting, [Text(TextLimits.Reason, "reason")] string? Because)
    : IMeetingCommand, IActs
{
    // The motion to suspend has precedence over all others (General Assembly rules 77/119) and is put without debate.
    private const string Rule = "Rules 76/118 and 77/119";

    /// <summary>The speakers list of the item under consideration; null if there is none.</summary>
    [LookedUp]
    public SpeakersList? Debate { get; init; }

    /// <inheritdoc/>
    public Decision<MeetingEvent> Decide(Meeting state, Actor by, DateTimeOffset now)
    {
        if (state.NotOpen() is { } notOpen)
            return notOpen with { Rule = Rule };
        if (Debate?.Unfinished(Meeting) is { } unfinished)
            return unfinished;
        return new MeetingSuspended(Meeting, Because);
    }
}
